UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (event:Event {id: row.event})
MERGE (article)-[reports:REPORTS]->(event)
SET reports = row.report
RETURN count(*) AS written
