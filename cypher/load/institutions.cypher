UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row, entity:Institution
RETURN count(*) AS written
