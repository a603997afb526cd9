// Parameters: caseId, id.
// Returns: id, version, body (JSON: entity, version, text, at, by), in order of versions; no row if unknown.
MATCH (n:Note {caseId: $caseId})
WHERE n.id = $id
RETURN n.id AS id, n.version AS version, n.body AS body
ORDER BY version
