// Parameters: key.
// Returns: id, body (JSON, the summary in it); no row if unknown.
MATCH (n:Disruption {key: $key})
RETURN n.id AS id, n.body AS body
