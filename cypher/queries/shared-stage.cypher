// Pairs who spoke at the same meetings.
// $name (text, optional): only pairs with this country, person or institution. Example: China
// Example: plenary query shared-stage --param name=China
MATCH (first:Entity)-[one:SPOKE_AT]->(event:Event)<-[two:SPOKE_AT]-(second:Entity)
WHERE one.status = 'held' AND two.status = 'held' AND event.status = 'held' AND first.id < second.id
  AND ($name IS NULL OR any(word IN [first.id, first.name] + first.aliases WHERE toLower(word) = toLower($name))
    OR any(word IN [second.id, second.name] + second.aliases WHERE toLower(word) = toLower($name)))
WITH DISTINCT first, second, event
ORDER BY event.start, event.name, event.id
WITH first, second, collect(event.name) AS meetings, min(event.start) AS since, max(event.start) AS latest
RETURN first.name AS speaker, second.name AS other, size(meetings) AS count, since, latest, meetings
ORDER BY count DESC, speaker, other, first.id, second.id
