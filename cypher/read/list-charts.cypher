// Parameters: caseId.
// Returns: name, version, savedAt, savedBy, entities (how many are on it), note, by name; both may be
// null.
MATCH (n:Chart {caseId: $caseId})
RETURN n.name AS name, n.version AS version, n.savedAt AS savedAt, n.savedBy AS savedBy,
  n.entities AS entities, n.note AS note
ORDER BY name
