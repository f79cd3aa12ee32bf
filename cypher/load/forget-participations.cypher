UNWIND $articles AS id
MATCH (article:Article {id: id})-[:REPORTS]->(to:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(from:Entity)
WHERE claim.article = id
DELETE claim
