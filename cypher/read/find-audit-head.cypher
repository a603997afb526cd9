// Parameters: none.
// Returns: seq, hash; no row before the first entry.
MATCH (h:AuditHead {key: 'head'})
RETURN h.seq AS seq, h.hash AS hash
