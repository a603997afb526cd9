// Parameters: caseId.
// Returns: deleted, the number of stored runs deleted.
MATCH (n:Run {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
