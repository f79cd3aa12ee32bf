// Hosts, and how many meetings each hosted, alone and with others.
// $meeting (text, optional): only hosts of meetings with this in their name or theme. Example: Human Rights
// Example: plenary query hosts --param meeting="Human Rights"
MATCH (entity:Entity)-[claim:HOSTED]->(event:Event)
WHERE claim.status = 'held' AND event.status = 'held'
  AND ($meeting IS NULL
    OR any(words IN [event.id, event.name, coalesce(event.theme, '')] + event.aliases WHERE toLower(words) CONTAINS toLower($meeting)))
WITH DISTINCT entity, event
OPTIONAL MATCH (event)<-[claim:HOSTED]-(other:Entity)
WHERE claim.status = 'held' AND other.id <> entity.id
WITH entity, event, count(other) AS others
WITH entity, count(event) AS meetings, sum(CASE WHEN others > 0 THEN 1 ELSE 0 END) AS shared,
  min(event.start) AS since, max(event.start) AS latest
RETURN entity.name AS host, CASE WHEN entity:Person THEN 'person' WHEN entity:Country THEN 'country' ELSE 'institution' END AS type, meetings, shared, since, latest
ORDER BY meetings DESC, host, entity.id
