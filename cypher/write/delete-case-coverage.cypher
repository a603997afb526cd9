// Parameters: caseId.
// Returns: deleted, the number of Coverage nodes deleted.
MATCH (n:Coverage {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
