// Meetings that are planned, were postponed, cancelled or denied, with the sentence.
// $status (text, optional): only planned, postponed, cancelled or denied. Example: cancelled
// Example: plenary query not-held --param status=cancelled
MATCH (event:Event)<-[report:REPORTS]-(article:Article)
WHERE event.status <> 'held' AND ($status IS NULL OR event.status = toLower($status))
OPTIONAL MATCH (event)<-[claim:HOSTED]-(host:Entity)
WITH event, report, article, host
ORDER BY host.name, host.id
WITH event, report, article, collect(DISTINCT host.name) AS hosts
RETURN event.status AS status, event.start AS date, event.name AS meeting, hosts, report.quote AS quote, article.source AS source
ORDER BY status, date, meeting, event.id, source
