// What articles of a day and later say: who took part in which meeting, with the sentence.
// $since (text, required): first day, month or year of publication. Example: 2021-07
// Example: plenary query new-since --param since=2021-07
MATCH (article:Article)-[:REPORTS]->(event:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
WHERE claim.article = article.id AND article.published >= $since
RETURN article.published AS published, entity.name AS name,
  CASE type(claim) WHEN 'HOSTED' THEN 'host' WHEN 'CHAIRED' THEN 'chair' WHEN 'SPOKE_AT' THEN 'speaker' ELSE 'attendee' END AS role,
  claim.status AS status, event.name AS meeting, event.start AS date, claim.quote AS quote, article.source AS source
ORDER BY published DESC, source, claim.start, name, role, claim.id
