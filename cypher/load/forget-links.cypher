UNWIND $articles AS id
MATCH (article:Article {id: id})-[link:REPORTS|MENTIONS]->()
DELETE link
