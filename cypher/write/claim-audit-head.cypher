// Parameters: none.
// Returns: seq, hash of the last entry. Writing first takes the lock, so that the chain never forks.
MERGE (h:AuditHead {key: 'head'})
ON CREATE SET h.seq = 0, h.hash = ''
SET h.claimed = true
RETURN h.seq AS seq, h.hash AS hash
