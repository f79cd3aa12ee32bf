// All relations of entities, less those of an entity that their article mentions.
MATCH (article:Article)-[:MENTIONS]->(entity:Entity)-[claim:AFFILIATED_WITH|REPRESENTS]->()
WHERE claim.article = article.id
WITH count(DISTINCT claim) AS sound
OPTIONAL MATCH (:Entity)-[claim:AFFILIATED_WITH|REPRESENTS]->()
WITH sound, count(claim) AS total
RETURN total - sound AS broken
