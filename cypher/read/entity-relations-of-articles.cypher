UNWIND $ids AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(from:Entity)-[claim:AFFILIATED_WITH|REPRESENTS]->(to:Entity)
WHERE NOT from:Country AND claim.article = id
RETURN type(claim) AS type, from.id AS source, to.id AS target, properties(claim) AS claim
