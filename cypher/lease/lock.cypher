// Writing to the node locks it until the transaction ends.
MERGE (lease:Lease {id: 'load'})
SET lease.id = 'load'
RETURN lease.version AS version, lease.loaders AS loaders, lease.until AS until, timestamp() AS now
