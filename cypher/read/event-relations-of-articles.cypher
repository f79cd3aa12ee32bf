UNWIND $ids AS id
MATCH (article:Article {id: id})-[:REPORTS]->(from:Event)-[claim:PART_OF|ABOUT]->(to)
WHERE claim.article = id
RETURN type(claim) AS type, from.id AS source, to.id AS target, properties(claim) AS claim
