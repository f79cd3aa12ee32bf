UNWIND $ids AS id
MATCH (article:Article {id: id})-[:REPORTS]->(event:Event)
RETURN id AS article, event.id AS event
