// Parameters: rows (list of maps: key, caseId, body (JSON)).
// Returns: nothing. A coverage statement that is there already stays as it is.
UNWIND $rows AS row
MERGE (n:Coverage {key: row.key})
SET n.caseId = row.caseId, n.body = row.body
