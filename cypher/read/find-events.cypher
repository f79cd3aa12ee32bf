MATCH (event:Event)
WHERE toLower(event.id) = toLower($name) OR toLower(event.name) CONTAINS toLower($name)
  OR toLower(coalesce(event.theme, '')) CONTAINS toLower($name)
  OR any(alias IN event.aliases WHERE toLower(alias) CONTAINS toLower($name))
RETURN event.id AS id, event.name AS name
ORDER BY id
