// Parameters: key, caseId, id, version (integer), body (JSON: entity, version, text, at, by).
// Returns: id.
CREATE (n:Note {key: $key, caseId: $caseId, id: $id, version: $version, body: $body})
RETURN n.id AS id
