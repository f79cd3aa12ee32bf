// Writing to the node locks it, and only then is it certain that nobody links it any more.
MATCH (entity:Entity)
WHERE NOT (entity)--()
WITH entity LIMIT $limit
SET entity.id = entity.id
WITH entity
WHERE NOT (entity)--()
DELETE entity
RETURN count(*) AS deleted
