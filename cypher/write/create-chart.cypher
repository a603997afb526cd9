// Parameters: key, caseId, name, savedAt (ISO text), savedBy, body (JSON of the content).
// Returns: version, which is 1.
CREATE (n:Chart {key: $key, caseId: $caseId, name: $name, version: 1, savedAt: $savedAt,
  savedBy: $savedBy, body: $body})
RETURN n.version AS version
