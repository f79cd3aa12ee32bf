MATCH (article:Article)
WHERE article.digest IS NOT NULL
RETURN article.id AS id, article.source AS source, article.digest AS digest
ORDER BY id
