// Parameters: key.
// Returns: name, version, savedAt, savedBy, body (JSON of the content); no row if unknown.
MATCH (n:Chart {key: $key})
RETURN n.name AS name, n.version AS version, n.savedAt AS savedAt, n.savedBy AS savedBy,
  n.body AS body
