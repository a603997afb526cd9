// Parameters: caseId, after (version already known; 0 for all).
// Returns: version, source (number), entries (base64 of packed link hashes), by version.
MATCH (n:Ledger {caseId: $caseId})
WHERE n.version > $after
RETURN n.version AS version, n.source AS source, n.entries AS entries
ORDER BY version
