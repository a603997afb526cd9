// Parameters: caseId.
// Returns: deleted, the number of Source nodes deleted.
MATCH (n:Source {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
