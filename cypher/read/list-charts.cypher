// Parameters: caseId.
// Returns: name, version, savedAt, savedBy, by name.
MATCH (n:Chart {caseId: $caseId})
RETURN n.name AS name, n.version AS version, n.savedAt AS savedAt, n.savedBy AS savedBy
ORDER BY name
