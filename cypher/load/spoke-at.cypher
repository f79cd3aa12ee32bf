// Both ends are bound, and the one with few relationships comes first: the search for the key starts there.
UNWIND $rows AS row
MATCH (event:Event {id: row.to})
MATCH (entity:Entity {id: row.from})
MERGE (event)<-[claim:SPOKE_AT {id: row.id}]-(entity)
SET claim = row.claim, claim.confidence = toFloat(row.confidence)
RETURN count(*) AS written
