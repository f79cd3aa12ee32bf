UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (entity:Entity {id: row.entity})
MERGE (article)-[mentions:MENTIONS]->(entity)
SET mentions.count = row.count
RETURN count(*) AS written
