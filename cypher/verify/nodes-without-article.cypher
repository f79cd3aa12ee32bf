// Entities and events that nothing refers to.
MATCH (node)
WHERE (node:Entity OR node:Event) AND NOT (node)--()
RETURN count(node) AS broken
