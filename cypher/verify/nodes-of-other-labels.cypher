// A lease is there while a loader works.
MATCH (node)
WHERE NOT (node:Article OR node:Entity OR node:Event OR node:Lease)
RETURN count(node) AS broken
