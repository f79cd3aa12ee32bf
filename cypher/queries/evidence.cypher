// The sentences behind who took part in which meeting, with the article and the place in it.
// $name (text, optional): only claims about this person, country or institution. Example: China
// $meeting (text, optional): only meetings with this in their name or theme. Example: Human Rights
// Example: plenary query evidence --param name=China
MATCH (article:Article)-[:REPORTS]->(event:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
WHERE claim.article = article.id
  AND ($name IS NULL OR any(word IN [entity.id, entity.name] + entity.aliases WHERE toLower(word) = toLower($name)))
  AND ($meeting IS NULL
    OR any(words IN [event.id, event.name, coalesce(event.theme, '')] + event.aliases WHERE toLower(words) CONTAINS toLower($meeting)))
RETURN entity.name AS name,
  CASE type(claim) WHEN 'HOSTED' THEN 'host' WHEN 'CHAIRED' THEN 'chair' WHEN 'SPOKE_AT' THEN 'speaker' ELSE 'attendee' END AS role,
  claim.`as` AS office, event.name AS meeting, claim.status AS status, event.status AS meetingStatus,
  claim.confidence AS confidence, claim.quote AS quote, article.title AS title, article.source AS source,
  claim.start AS start, claim.`end` AS end, claim.rule AS rule
ORDER BY name, meeting, role, source, start, claim.id
