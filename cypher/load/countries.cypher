UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row, entity:Country
RETURN count(*) AS written
