UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN properties(event) AS event
