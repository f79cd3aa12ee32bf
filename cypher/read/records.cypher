UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN id, article.record AS record, article.text AS text
