UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN CASE WHEN entity:Person THEN 'person' WHEN entity:Country THEN 'country' ELSE 'institution' END AS type,
  properties(entity) AS entity
