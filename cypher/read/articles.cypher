UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.source AS source, article.url AS url, article.title AS title,
  article.publisher AS publisher, article.language AS language, article.published AS published,
  article.text AS text, article.copyOf AS copyOf, article.sha256 AS sha256
