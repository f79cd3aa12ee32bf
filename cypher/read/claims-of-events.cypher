UNWIND $ids AS id
MATCH (node:Event {id: id})-[claim:HOSTED|CHAIRED|SPOKE_AT|ATTENDED|AFFILIATED_WITH|REPRESENTS|PART_OF|ABOUT]-(other)
WHERE $others IS NULL OR other.id IN $others
WITH claim, startNode(claim) AS from, endNode(claim) AS to
RETURN type(claim) AS type, from.id AS source, from.name AS sourceName, to.id AS target, to.name AS targetName,
  properties(claim) AS claim
