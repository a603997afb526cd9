// Parameters: key, caseId, number, body (JSON).
// Returns: number.
CREATE (s:Source {key: $key, caseId: $caseId, number: $number, body: $body, complete: false})
RETURN s.number AS number
