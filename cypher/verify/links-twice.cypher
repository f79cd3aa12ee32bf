// More than one REPORTS or MENTIONS between the same two nodes.
MATCH (article:Article)-[link:REPORTS|MENTIONS]->(node)
WITH article, node, count(link) AS links
WHERE links > 1
RETURN count(*) AS broken
