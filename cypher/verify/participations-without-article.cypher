// All participations, less those that hang on an event that their article reports.
MATCH (article:Article)-[:REPORTS]->(event:Event)<-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(:Entity)
WHERE claim.article = article.id
WITH count(DISTINCT claim) AS sound
OPTIONAL MATCH (:Entity)-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(:Event)
WITH sound, count(claim) AS total
RETURN total - sound AS broken
