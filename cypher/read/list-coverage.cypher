// Parameters: caseId.
// Returns: body (JSON).
MATCH (n:Coverage {caseId: $caseId})
RETURN n.body AS body
ORDER BY n.key
