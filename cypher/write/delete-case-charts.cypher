// Parameters: caseId.
// Returns: deleted, the number of charts deleted.
MATCH (n:Chart {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
