// Writing to the node locks it, and only then is it certain that nobody links it any more.
MATCH (event:Event)
WHERE NOT (event)--()
WITH event LIMIT $limit
SET event.id = event.id
WITH event
WHERE NOT (event)--()
DELETE event
RETURN count(*) AS deleted
