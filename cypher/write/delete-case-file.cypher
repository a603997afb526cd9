// Parameters: caseId.
// Returns: deleted (1 or 0).
MATCH (c:CaseFile {id: $caseId})
DELETE c
RETURN count(*) AS deleted
