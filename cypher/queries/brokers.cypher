// Who hosted with others that never hosted together: the links between blocs, by the number of such pairs.
// $least (number, default 1): only those who stand between at least so many pairs. Example: 5
// Example: plenary query brokers --param least=5
MATCH (middle:Entity)-[mine:HOSTED]->(event:Event)<-[theirs:HOSTED]-(one:Entity)
WHERE mine.status = 'held' AND theirs.status = 'held' AND event.status = 'held' AND middle.id <> one.id
WITH DISTINCT middle, one
MATCH (middle)-[mine:HOSTED]->(event:Event)<-[theirs:HOSTED]-(other:Entity)
WHERE mine.status = 'held' AND theirs.status = 'held' AND event.status = 'held'
  AND one.id < other.id AND other.id <> middle.id
WITH DISTINCT middle, one, other
WHERE NOT EXISTS {
  MATCH (one)-[first:HOSTED]->(shared:Event)<-[second:HOSTED]-(other)
  WHERE first.status = 'held' AND second.status = 'held' AND shared.status = 'held'
}
WITH middle, one, other
ORDER BY one.name, other.name, one.id, other.id
WITH middle, collect([one.name, other.name]) AS between
WHERE size(between) >= $least
RETURN middle.name AS broker, size(between) AS pairs, between
ORDER BY pairs DESC, broker, middle.id
