// Parameters: key, caseId, version, source, entries (base64 of packed link hashes).
// Returns: version.
CREATE (n:Ledger {key: $key, caseId: $caseId, version: $version, source: $source, entries: $entries})
RETURN n.version AS version
