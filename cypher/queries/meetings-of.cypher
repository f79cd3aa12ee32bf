// The meetings of somebody, with the role and whether it happened.
// $name (text, required): name, alias or id of a person, country or institution. Example: China
// Example: plenary query meetings-of --param name=China
MATCH (entity:Entity)-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(event:Event)
WHERE any(word IN [entity.id, entity.name] + entity.aliases WHERE toLower(word) = toLower($name))
WITH entity, event, claim,
  CASE type(claim) WHEN 'HOSTED' THEN 'host' WHEN 'CHAIRED' THEN 'chair' WHEN 'SPOKE_AT' THEN 'speaker' ELSE 'attendee' END AS role,
  CASE WHEN claim.status <> 'held' THEN claim.status ELSE event.status END AS status
WITH entity, event, role, status, count(DISTINCT claim.article) AS articles
RETURN event.start AS date, event.name AS meeting, role, status, event.place AS place, entity.name AS name, articles
ORDER BY date, meeting, event.id, role, status, name, entity.id
