// Parameters: after (sequence number), until (sequence number).
// Returns: seq, at, commitment, previousHash, hash, salt, body, by sequence number.
MATCH (n:AuditEntry)
WHERE n.seq > $after AND n.seq <= $until
RETURN n.seq AS seq, n.at AS at, n.commitment AS commitment, n.previousHash AS previousHash,
  n.hash AS hash, n.salt AS salt, n.body AS body
ORDER BY seq
