// Parameters: key, version (the new one), savedAt (ISO text), savedBy, entities, note,
// body (JSON of the content).
// Returns: version.
MATCH (n:Chart {key: $key})
SET n.version = $version, n.savedAt = $savedAt, n.savedBy = $savedBy,
  n.entities = $entities, n.note = $note, n.body = $body
RETURN n.version AS version
