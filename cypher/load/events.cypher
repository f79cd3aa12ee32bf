UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row
RETURN count(*) AS written
