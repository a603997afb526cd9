// Parameters: caseId.
// Returns: deleting; no row if the case is gone. Writing takes the lock: until the transaction ends nobody
// else can begin to delete the case.
MATCH (c:CaseFile {id: $caseId})
SET c.held = true
RETURN c.deleting AS deleting
