// Who spoke at a meeting, in which office, and for which country.
// $meeting (text, required): a part of the meeting's name or theme, or its id. Example: Human Rights
// Example: plenary query speakers --param meeting="Human Rights"
MATCH (entity:Entity)-[claim:SPOKE_AT]->(event:Event)
WHERE claim.status = 'held' AND event.status = 'held'
  AND any(words IN [event.id, event.name, coalesce(event.theme, '')] + event.aliases WHERE toLower(words) CONTAINS toLower($meeting))
WITH entity, event, claim
ORDER BY claim.`as`
WITH entity, event, collect(DISTINCT claim.`as`) AS offices, count(DISTINCT claim.article) AS articles
OPTIONAL MATCH (entity)-[:REPRESENTS]->(country:Country)
WITH entity, event, offices, articles, country
ORDER BY country.name
WITH entity, event, offices, articles, collect(DISTINCT country.name) AS represents
RETURN entity.name AS speaker, CASE WHEN entity:Person THEN 'person' WHEN entity:Country THEN 'country' ELSE 'institution' END AS type,
  offices AS office, represents, event.name AS meeting, event.start AS date, articles
ORDER BY date, meeting, event.id, speaker, entity.id
