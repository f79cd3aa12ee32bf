UNWIND $ids AS id
MATCH (article:Article {id: id})-[:REPORTS]->(to:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(from:Entity)
WHERE claim.article = id
RETURN type(claim) AS type, from.id AS source, to.id AS target, properties(claim) AS claim
