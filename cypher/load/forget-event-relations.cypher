UNWIND $articles AS id
MATCH (article:Article {id: id})-[:REPORTS]->(from:Event)-[claim:PART_OF|ABOUT]->(to)
WHERE claim.article = id
DELETE claim
