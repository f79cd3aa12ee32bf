UNWIND $articles AS id
MATCH (article:Article {id: id})
DELETE article
