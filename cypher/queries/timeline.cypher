// Meetings in order of their dates, also planned and cancelled ones, as the status says.
// $from (text, optional): first day, month or year. Example: 2021-07
// $to (text, optional): last day, month or year. Example: 2021-12-31
// $name (text, optional): only meetings of this person, country or institution. Example: China
// Example: plenary query timeline --param from=2021 --param name=China
MATCH (event:Event)
WHERE ($from IS NULL OR event.start >= substring($from, 0, size(event.start)))
  AND ($to IS NULL OR substring(event.start, 0, size($to)) <= $to)
  AND ($name IS NULL OR EXISTS {
    MATCH (event)<-[:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(entity:Entity)
    WHERE any(word IN [entity.id, entity.name] + entity.aliases WHERE toLower(word) = toLower($name))
  })
OPTIONAL MATCH (event)<-[claim:HOSTED]-(host:Entity)
WHERE claim.status IN ['held', 'planned']
WITH event, host
ORDER BY host.name
WITH event, collect(DISTINCT host.name) AS hosts
OPTIONAL MATCH (event)<-[:REPORTS]-(article:Article)
WITH event, hosts, count(article) AS articles
RETURN event.start AS date, event.status AS status, event.kind AS kind, event.name AS meeting, event.theme AS theme,
  event.place AS place, event.online AS online, hosts, articles
ORDER BY date, meeting, event.id
