// The offices that people are said to hold, each at its time and with the article that says so.
// $name (text, optional): only this person. Example: Leticia Amorim
// Example: plenary query offices --param name="Leticia Amorim"
MATCH (person:Person)-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED|AFFILIATED_WITH|REPRESENTS]->(other)
WHERE coalesce(claim.title, claim.`as`) IS NOT NULL
  AND ($name IS NULL OR any(word IN [person.id, person.name] + person.aliases WHERE toLower(word) = toLower($name)))
MATCH (article:Article {id: claim.article})
WITH person, coalesce(claim.title, claim.`as`) AS office, article,
  CASE WHEN other:Entity THEN other.name ELSE null END AS body
ORDER BY body
WITH person, office, article, collect(DISTINCT body) AS bodies
RETURN person.name AS name, office, bodies AS `of`, article.published AS date, article.source AS source
ORDER BY name, person.id, date, office, source
