// Who took part in what according to the fewest independent articles, least certain first, with the best sentence for it.
// $most (number, default 1): at most so many independent articles. Example: 2
// $limit (number, default 50): at most so many rows. Example: 10
// Example: plenary query least-supported --param limit=10
MATCH (article:Article)-[:REPORTS]->(event:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
WHERE claim.article = article.id
WITH event, entity, claim, article
ORDER BY claim.confidence DESC, article.source, claim.id
WITH event, entity, type(claim) AS type, claim.status AS status, count(DISTINCT coalesce(article.copyOf, article.id)) AS articles,
  collect({confidence: claim.confidence, quote: claim.quote, source: article.source}) AS said
WHERE articles <= $most
WITH event, entity, type, status, articles, head(said) AS best
RETURN entity.name AS name,
  CASE type WHEN 'HOSTED' THEN 'host' WHEN 'CHAIRED' THEN 'chair' WHEN 'SPOKE_AT' THEN 'speaker' ELSE 'attendee' END AS role,
  event.name AS meeting, status, articles, best.confidence AS confidence, best.quote AS quote, best.source AS source
ORDER BY articles, confidence, name, meeting, role, status, entity.id, event.id
LIMIT $limit
