// Waits until no other writer is at these articles.
UNWIND $articles AS id
MATCH (article:Article {id: id})
SET article.id = id
