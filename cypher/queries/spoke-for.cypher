// Who spoke for which country, at which meeting, with the sentence.
// $country (text, optional): only for this country. Example: China
// Example: plenary query spoke-for --param country=China
MATCH (land:Country)<-[:REPRESENTS]-(person:Entity)-[claim:SPOKE_AT]->(event:Event)<-[:REPORTS]-(article:Article)
WHERE claim.status = 'held' AND event.status = 'held' AND claim.article = article.id
  AND ($country IS NULL OR any(word IN [land.id, land.name] + land.aliases WHERE toLower(word) = toLower($country)))
WITH DISTINCT land, person, claim, event, article
RETURN land.name AS country, person.name AS speaker, claim.`as` AS office, event.start AS date, event.name AS meeting,
  claim.quote AS quote, article.source AS source
ORDER BY country, speaker, date, meeting, source, land.id, person.id, claim.id
