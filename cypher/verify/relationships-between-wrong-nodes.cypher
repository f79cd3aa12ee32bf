MATCH (from)-[link]->(to)
WHERE NOT (
  (type(link) IN ['HOSTED', 'CHAIRED', 'SPOKE_AT', 'ATTENDED'] AND from:Entity AND to:Event)
  OR (type(link) = 'AFFILIATED_WITH' AND from:Entity AND to:Institution)
  OR (type(link) = 'REPRESENTS' AND from:Entity AND to:Country)
  OR (type(link) = 'PART_OF' AND from:Event AND to:Event)
  OR (type(link) = 'ABOUT' AND from:Event AND to:Country)
  OR (type(link) = 'REPORTS' AND from:Article AND to:Event)
  OR (type(link) = 'MENTIONS' AND from:Article AND to:Entity)
)
RETURN count(link) AS broken
