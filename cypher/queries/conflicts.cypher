// Where independent sources differ about the hosts, the date or the place of one meeting.
// $meeting (text, optional): only meetings with this in their name or theme. Example: Human Rights
// Example: plenary query conflicts --param meeting="Human Rights"
MATCH (article:Article)-[report:REPORTS]->(event:Event)
WHERE $meeting IS NULL
  OR any(words IN [event.id, event.name, coalesce(event.theme, '')] + event.aliases WHERE toLower(words) CONTAINS toLower($meeting))
OPTIONAL MATCH (host:Entity)-[claim:HOSTED]->(event)
WHERE claim.article = article.id AND claim.status IN ['held', 'planned']
WITH event, article, report, host
ORDER BY host.name
WITH event, article, report, collect(DISTINCT host.name) AS hosts
WITH event, collect({origin: coalesce(article.copyOf, article.id), source: article.source, title: article.title,
  hosts: hosts, date: report.date, until: coalesce(report.until, report.date), place: report.place, quote: report.quote}) AS said
UNWIND said AS one
UNWIND ['host', 'date', 'place'] AS about
WITH event, one, about, [other IN said WHERE other.origin <> one.origin AND CASE about
  WHEN 'host' THEN any(host IN one.hosts WHERE NOT host IN other.hosts) AND any(host IN other.hosts WHERE NOT host IN one.hosts)
  WHEN 'date' THEN substring(one.date, 0, size(other.until)) > substring(other.until, 0, size(one.date))
    OR substring(other.date, 0, size(one.until)) > substring(one.until, 0, size(other.date))
  ELSE NOT toLower(one.place) CONTAINS toLower(other.place) AND NOT toLower(other.place) CONTAINS toLower(one.place)
  END] AS others
WHERE size(others) > 0
RETURN event.name AS meeting, about, CASE about WHEN 'host' THEN one.hosts WHEN 'place' THEN [one.place]
  ELSE CASE WHEN one.until = one.date THEN [one.date] ELSE [one.date, one.until] END END AS says,
  one.source AS source, one.title AS title, one.quote AS quote
ORDER BY meeting, event.id, about, source
