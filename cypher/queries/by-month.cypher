// How many meetings there were in each month, by what came of them.
// $name (text, optional): only meetings of this person, country or institution. Example: China
// Example: plenary query by-month --param name=China
MATCH (event:Event)
WHERE size(event.start) >= 7
  AND ($name IS NULL OR EXISTS {
    MATCH (event)<-[:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
    WHERE any(word IN [entity.id, entity.name] + entity.aliases WHERE toLower(word) = toLower($name))
  })
RETURN substring(event.start, 0, 7) AS month, count(event) AS meetings,
  sum(CASE WHEN event.status = 'held' THEN 1 ELSE 0 END) AS held,
  sum(CASE WHEN event.status = 'planned' THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN event.status IN ['postponed', 'cancelled', 'denied'] THEN 1 ELSE 0 END) AS dropped
ORDER BY month
