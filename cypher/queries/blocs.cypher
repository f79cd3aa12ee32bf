// Groups that hosted a meeting together, and how many meetings all of the group hosted, with or without others.
// $least (number, default 2): only groups with at least so many meetings. Example: 3
// Example: plenary query blocs --param least=3
MATCH (host:Entity)-[claim:HOSTED]->(event:Event)
WHERE claim.status = 'held' AND event.status = 'held'
WITH DISTINCT event, host
ORDER BY host.name, host.id
WITH event, collect(host.name) AS names, collect(host.id) AS ids
WHERE size(ids) > 1
WITH collect({event: event.id, start: event.start, ids: ids}) AS meetings, collect(DISTINCT {ids: ids, names: names}) AS blocs
UNWIND blocs AS bloc
UNWIND meetings AS meeting
WITH bloc, meeting
WHERE all(id IN bloc.ids WHERE id IN meeting.ids)
WITH bloc.names AS hosts, bloc.ids AS ids, count(meeting.event) AS count, min(meeting.start) AS since, max(meeting.start) AS latest
WHERE count >= $least
RETURN hosts, size(hosts) AS members, count, since, latest
ORDER BY count DESC, members DESC, hosts, ids
