// Parameters: key.
// Returns: id, at, body (JSON without the entities); no row if unknown.
MATCH (n:Run {key: $key})
RETURN n.id AS id, n.at AS at, n.body AS body
