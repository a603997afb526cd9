// Parameters: caseId.
// Returns: purged. What the entries said of the case goes; the links of the chain stay.
MATCH (n:AuditEntry {caseId: $caseId})
SET n.caseId = null, n.salt = null, n.body = null
RETURN count(*) AS purged
