// Parameters: key.
// Returns: name, version, savedAt, savedBy, entities (how many are on it), note, body (JSON of the
// content); no row if unknown. Both may be null.
MATCH (n:Chart {key: $key})
RETURN n.name AS name, n.version AS version, n.savedAt AS savedAt, n.savedBy AS savedBy,
  n.entities AS entities, n.note AS note, n.body AS body
