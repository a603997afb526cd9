// Parameters: caseId.
// Returns: id, key, kind, name, statements, pseudonym: persons with a protected role at any time, by id.
MATCH (e:Entity {protectedIn: $caseId})
RETURN e.id AS id, e.key AS key, e.kind AS kind, coalesce(e.name, e.id) AS name, e.statements AS statements,
  e.pseudonym AS pseudonym
ORDER BY id
