// Parameters: key, caseId, name, savedAt (ISO text), savedBy, entities, note, body (JSON of the content).
// Returns: version, which is 1.
CREATE (n:Chart {key: $key, caseId: $caseId, name: $name, version: 1, savedAt: $savedAt,
  savedBy: $savedBy, entities: $entities, note: $note, body: $body})
RETURN n.version AS version
