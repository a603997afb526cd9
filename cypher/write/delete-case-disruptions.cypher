// Parameters: caseId.
// Returns: deleted, the number of stored what-ifs deleted.
MATCH (n:Disruption {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
