// Parameters: keys (list of text).
// Returns: id, kind, name, statements (JSON), placeholder, pseudonym; unknown keys give no row.
UNWIND $keys AS key
MATCH (e:Entity {key: key})
RETURN e.id AS id, e.kind AS kind, coalesce(e.name, e.id) AS name, e.statements AS statements,
  e.placeholder AS placeholder, e.pseudonym AS pseudonym
