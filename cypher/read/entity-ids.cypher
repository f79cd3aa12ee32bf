MATCH (entity:Entity)
RETURN entity.id AS id
ORDER BY id
