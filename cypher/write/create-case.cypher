// Parameters: id, name, createdAt (ISO text), createdBy.
// Returns: id. The counters are those that number pages, sources and ledgers of the case.
CREATE (c:CaseFile {id: $id, name: $name, createdAt: $createdAt, createdBy: $createdBy,
  version: 0, entities: 0, links: 0, sources: 0})
RETURN c.id AS id
