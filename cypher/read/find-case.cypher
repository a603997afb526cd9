// Parameters: name (text).
// Returns: id, name, createdAt, createdBy, version, entities, links, sources, deleting; no row if unknown.
MATCH (c:CaseFile {name: $name})
RETURN c.id AS id, c.name AS name, c.createdAt AS createdAt, c.createdBy AS createdBy,
  c.version AS version, c.entities AS entities, c.links AS links, c.sources AS sources,
  c.deleting AS deleting
