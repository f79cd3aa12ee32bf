UNWIND $articles AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(from:Entity)-[claim:AFFILIATED_WITH|REPRESENTS]->(to:Entity)
WHERE NOT from:Country AND claim.article = id
DELETE claim
