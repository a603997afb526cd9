// Parameters: key, version (the new one), savedAt (ISO text), savedBy, body (JSON of the content).
// Returns: version.
MATCH (n:Chart {key: $key})
SET n.version = $version, n.savedAt = $savedAt, n.savedBy = $savedBy, n.body = $body
RETURN n.version AS version
