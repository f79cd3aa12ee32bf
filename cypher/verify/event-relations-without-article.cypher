// All relations of events, less those of an event that their article reports.
MATCH (article:Article)-[:REPORTS]->(event:Event)-[claim:PART_OF|ABOUT]->()
WHERE claim.article = article.id
WITH count(DISTINCT claim) AS sound
OPTIONAL MATCH (:Event)-[claim:PART_OF|ABOUT]->()
WITH sound, count(claim) AS total
RETURN total - sound AS broken
