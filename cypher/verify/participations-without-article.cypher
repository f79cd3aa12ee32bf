MATCH (:Entity)-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(event:Event)
WHERE NOT EXISTS {
  MATCH (article:Article)-[:REPORTS]->(event)
  WHERE article.id = claim.article
}
RETURN count(claim) AS broken
