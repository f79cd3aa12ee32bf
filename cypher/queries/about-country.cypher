// Meetings about a country that others hosted, without it.
// $country (text, optional): only about this country. Example: United States
// Example: plenary query about-country --param country="United States"
MATCH (event:Event)-[:ABOUT]->(land:Country)
WHERE event.status = 'held'
  AND ($country IS NULL OR any(word IN [land.id, land.name] + land.aliases WHERE toLower(word) = toLower($country)))
WITH DISTINCT event, land
MATCH (event)<-[claim:HOSTED]-(host:Entity)
WHERE claim.status = 'held'
WITH DISTINCT event, land, host
ORDER BY host.name, host.id
WITH event, land, collect(host.id) AS ids, collect(host.name) AS hosts
WHERE NOT land.id IN ids
RETURN land.name AS country, event.start AS date, event.name AS meeting, event.theme AS theme, hosts
ORDER BY country, date, meeting, land.id, event.id
