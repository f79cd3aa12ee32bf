MATCH (entity:Entity)-[claim:AFFILIATED_WITH|REPRESENTS]->()
WHERE NOT EXISTS {
  MATCH (article:Article)-[:MENTIONS]->(entity)
  WHERE article.id = claim.article
}
RETURN count(claim) AS broken
