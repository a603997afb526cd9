// Parameters: caseId.
// Returns: id, at, summary (JSON), newest first.
MATCH (n:Disruption {caseId: $caseId})
RETURN n.id AS id, n.at AS at, n.summary AS summary
ORDER BY at DESC, id
