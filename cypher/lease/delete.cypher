MATCH (lease:Lease {id: 'load'})
DELETE lease
