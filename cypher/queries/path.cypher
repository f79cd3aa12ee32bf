// The shortest chains of meetings, at most three, that lead from one to another through people, countries and bodies.
// $from (text, required): name, alias or id of one. Example: China
// $to (text, required): name, alias or id of the other. Example: Brazil
// Example: plenary query path --param from=China --param to=Brazil
MATCH (one:Entity)
WHERE any(word IN [one.id, one.name] + one.aliases WHERE toLower(word) = toLower($from))
MATCH (other:Entity)
WHERE other.id <> one.id AND any(word IN [other.id, other.name] + other.aliases WHERE toLower(word) = toLower($to))
OPTIONAL MATCH (one)-[a:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(m:Event)<-[b:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(other)
WHERE a.status = 'held' AND b.status = 'held' AND m.status = 'held'
WITH one, other, collect(DISTINCT {names: [m.name], ids: [m.id]}) AS found
WITH one, other, [chain IN found WHERE chain.ids[0] IS NOT NULL] AS direct
OPTIONAL MATCH (one)-[a:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(m:Event)<-[b:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(x:Entity)
  -[c:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(n:Event)<-[d:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(other)
WHERE size(direct) = 0 AND a.status = 'held' AND b.status = 'held' AND c.status = 'held' AND d.status = 'held'
  AND m.status = 'held' AND n.status = 'held' AND m.id <> n.id AND x.id <> one.id AND x.id <> other.id
WITH one, other, direct, collect(DISTINCT {names: [m.name, x.name, n.name], ids: [m.id, x.id, n.id]}) AS found
WITH one, other, direct, [chain IN found WHERE chain.ids[0] IS NOT NULL] AS double
OPTIONAL MATCH (one)-[a:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(m:Event)<-[b:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(x:Entity)
  -[c:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(n:Event)<-[d:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(y:Entity)
  -[e:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]->(o:Event)<-[f:HOSTED|CHAIRED|SPOKE_AT|ATTENDED]-(other)
WHERE size(direct) = 0 AND size(double) = 0 AND a.status = 'held' AND b.status = 'held' AND c.status = 'held'
  AND d.status = 'held' AND e.status = 'held' AND f.status = 'held' AND m.status = 'held' AND n.status = 'held'
  AND o.status = 'held' AND m.id <> n.id AND n.id <> o.id AND m.id <> o.id AND x.id <> y.id
  AND NOT x.id IN [one.id, other.id] AND NOT y.id IN [one.id, other.id]
WITH one, other, direct, double,
  collect(DISTINCT {names: [m.name, x.name, n.name, y.name, o.name], ids: [m.id, x.id, n.id, y.id, o.id]}) AS found
WITH one, other, direct + double + [chain IN found WHERE chain.ids[0] IS NOT NULL] AS chains
UNWIND chains AS chain
RETURN (size(chain.ids) + 1) / 2 AS meetings, [one.name] + chain.names + [other.name] AS path
ORDER BY meetings, path, one.id, other.id, chain.ids
