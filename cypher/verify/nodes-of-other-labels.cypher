MATCH (node)
WHERE NOT (node:Article OR node:Entity OR node:Event)
RETURN count(node) AS broken
