// Parameters: caseId.
// Returns: deleted, the number of Ledger nodes deleted.
MATCH (n:Ledger {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
