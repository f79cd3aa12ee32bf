// Several nodes that share a key.
MATCH (node:Event)
WITH node.id AS id, count(*) AS copies
WHERE copies > 1
RETURN count(*) AS broken
