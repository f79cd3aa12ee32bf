// Writing to the node locks it; only then does the digest say what it holds, and no other writer changes its claims.
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
SET article.id = row.id
WITH article, row, article.digest AS before
SET article = row
RETURN row.id AS id, before
