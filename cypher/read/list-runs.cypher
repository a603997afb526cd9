// Parameters: caseId.
// Returns: id, at, body (JSON without the entities), newest first.
MATCH (n:Run {caseId: $caseId})
RETURN n.id AS id, n.at AS at, n.body AS body
ORDER BY at DESC, id
