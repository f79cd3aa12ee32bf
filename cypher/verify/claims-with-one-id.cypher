// Several relationships that share a key.
MATCH ()-[claim]->()
WHERE claim.id IS NOT NULL
WITH claim.id AS id, count(*) AS copies
WHERE copies > 1
RETURN count(*) AS broken
