// Parameters: caseId.
// Returns: id, version, body (JSON: entity, version, text, at, by), the versions of a note in order.
MATCH (n:Note {caseId: $caseId})
RETURN n.id AS id, n.version AS version, n.body AS body
ORDER BY id, version
