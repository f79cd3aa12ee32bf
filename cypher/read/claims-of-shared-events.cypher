// Both take part in the event: the claims of either.
MATCH (first:Entity)-[:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(event:Event)<-[:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(second:Entity)
WHERE first.id IN $first AND second.id IN $second AND first.id <> second.id
WITH DISTINCT event
MATCH (event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
WHERE entity.id IN $first OR entity.id IN $second
RETURN type(claim) AS type, entity.id AS source, entity.name AS sourceName, event.id AS target,
  event.name AS targetName, properties(claim) AS claim
