MATCH (lease:Lease {id: 'load'})
SET lease.version = $version, lease.loaders = $loaders, lease.until = $until
