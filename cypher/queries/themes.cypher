// Themes of meetings, and the countries that hosted them.
// $theme (text, optional): only themes with these words. Example: water
// Example: plenary query themes --param theme=water
MATCH (country:Country)-[claim:HOSTED]->(event:Event)
WHERE claim.status = 'held' AND event.status = 'held' AND event.theme IS NOT NULL
  AND ($theme IS NULL OR toLower(event.theme) CONTAINS toLower($theme))
WITH DISTINCT event.theme AS theme, country, event
WITH theme, country, count(event) AS meetings
ORDER BY country.name, country.id
WITH theme, collect(country.name) AS hosts, collect(meetings) AS counts
RETURN theme, hosts, counts
ORDER BY theme
