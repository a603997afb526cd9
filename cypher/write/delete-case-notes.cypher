// Parameters: caseId.
// Returns: deleted, the number of versions of notes deleted.
MATCH (n:Note {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
