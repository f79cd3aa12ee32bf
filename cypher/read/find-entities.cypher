MATCH (entity:Entity)
WHERE toLower(entity.id) = toLower($name) OR toLower(entity.name) = toLower($name)
  OR any(alias IN entity.aliases WHERE toLower(alias) = toLower($name))
RETURN entity.id AS id, entity.name AS name
ORDER BY id
