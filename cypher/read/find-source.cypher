// Parameters: key (case, hash of the bytes and of the settings).
// Returns: number, complete; no row if the source was never imported.
MATCH (s:Source {key: $key})
RETURN s.number AS number, s.complete AS complete
