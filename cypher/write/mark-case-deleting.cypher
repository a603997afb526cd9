// Parameters: caseId.
// Returns: entities, the number of entities ever numbered in the case. From here on nobody can write to it.
MATCH (c:CaseFile {id: $caseId})
SET c.deleting = true, c.version = c.version + 1
RETURN c.entities AS entities
