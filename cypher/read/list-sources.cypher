// Parameters: caseId.
// Returns: body (JSON of the source), complete, firstMs, lastMs, by number.
MATCH (s:Source {caseId: $caseId})
RETURN s.body AS body, s.complete AS complete, s.firstMs AS firstMs, s.lastMs AS lastMs
ORDER BY s.number
