UNWIND $ids AS id
MATCH (article:Article {id: id})-[reports:REPORTS]->(event:Event)
RETURN id AS article, event.id AS event, properties(reports) AS report
