UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row, entity:Person
RETURN count(*) AS written
