// Parameters: seq, at (ISO text), commitment, previousHash, hash, caseId (or null), salt, body (JSON).
// Returns: seq.
MATCH (h:AuditHead {key: 'head'})
SET h.seq = $seq, h.hash = $hash
CREATE (n:AuditEntry {seq: $seq, at: $at, commitment: $commitment, previousHash: $previousHash, hash: $hash})
SET n.caseId = $caseId, n.salt = $salt, n.body = $body
RETURN n.seq AS seq
