MATCH (entity:Entity)
WHERE size([label IN labels(entity) WHERE label IN ['Person', 'Country', 'Institution']]) <> 1
RETURN count(entity) AS broken
