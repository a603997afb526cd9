// Parameters: caseId, entities, links, sources (how many are added).
// Returns: version, entities, links, sources after the change; no row if the case is gone or going.
// The version is how concurrent writers to one case notice each other (optimistic locking).
MATCH (c:CaseFile {id: $caseId})
WHERE c.deleting IS NULL
SET c.version = c.version + 1, c.entities = c.entities + $entities, c.links = c.links + $links,
  c.sources = c.sources + $sources
RETURN c.version AS version, c.entities AS entities, c.links AS links, c.sources AS sources
