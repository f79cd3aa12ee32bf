// Who was at the same meetings in any role: how often, and when first and last.
// $name (text, required): name, alias or id of a person, country or institution. Example: China
// $other (text, optional): only together with this one. Example: Brazil
// Example: plenary query together --param name=China --param other=Brazil
MATCH (one:Entity)-[mine:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(event:Event)<-[theirs:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(second:Entity)
WHERE mine.status = 'held' AND theirs.status = 'held' AND event.status = 'held' AND one.id <> second.id
  AND any(word IN [one.id, one.name] + one.aliases WHERE toLower(word) = toLower($name))
  AND ($other IS NULL OR any(word IN [second.id, second.name] + second.aliases WHERE toLower(word) = toLower($other)))
WITH DISTINCT one, second, event
ORDER BY event.start, event.name, event.id
WITH one, second, collect(event.name) AS meetings, min(event.start) AS first, max(event.start) AS last
RETURN one.name AS name, second.name AS other, size(meetings) AS count, first, last, meetings
ORDER BY count DESC, name, other, one.id, second.id
