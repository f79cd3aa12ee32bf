// How many independent sources report each meeting, and how many copies of them: a near copy is no second source.
// $meeting (text, optional): only meetings with this in their name or theme. Example: Human Rights
// Example: plenary query corroboration --param meeting="Human Rights"
MATCH (article:Article)-[:REPORTS]->(event:Event)
WHERE $meeting IS NULL
  OR any(words IN [event.id, event.name, coalesce(event.theme, '')] + event.aliases WHERE toLower(words) CONTAINS toLower($meeting))
WITH event, article
ORDER BY article.source
WITH event, count(DISTINCT coalesce(article.copyOf, article.id)) AS sources, collect(article.source) AS articles
RETURN event.start AS date, event.name AS meeting, event.status AS status, sources, size(articles) - sources AS copies, articles
ORDER BY sources DESC, copies DESC, date, meeting, event.id
