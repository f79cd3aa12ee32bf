MATCH (article:Article)
WHERE article.digest IS NULL OR article.record IS NULL OR article.source IS NULL
RETURN count(article) AS broken
