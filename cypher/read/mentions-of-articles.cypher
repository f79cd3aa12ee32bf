UNWIND $ids AS id
MATCH (article:Article {id: id})-[mentions:MENTIONS]->(entity:Entity)
RETURN id AS article, entity.id AS entity, mentions.count AS count
