// Parameters: caseId.
// Returns: deleted, the number of stored broker views deleted.
MATCH (n:BrokerView {caseId: $caseId})
DELETE n
RETURN count(*) AS deleted
