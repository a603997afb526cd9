// Parameters: key, caseId, id, at (ISO text), body (JSON without the entities).
// Returns: id.
CREATE (n:Run {key: $key, caseId: $caseId, id: $id, at: $at, body: $body})
RETURN n.id AS id
