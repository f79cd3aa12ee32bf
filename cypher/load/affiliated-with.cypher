// Both ends are bound, and the one with few relationships comes first: the search for the key starts there.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[claim:AFFILIATED_WITH {id: row.id}]->(to)
SET claim = row.claim, claim.confidence = toFloat(row.confidence)
RETURN count(*) AS written
