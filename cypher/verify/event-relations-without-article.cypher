MATCH (event:Event)-[claim:PART_OF|ABOUT]->()
WHERE NOT EXISTS {
  MATCH (article:Article)-[:REPORTS]->(event)
  WHERE article.id = claim.article
}
RETURN count(claim) AS broken
