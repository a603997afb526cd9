// Parameters: keys (list of text).
// Returns: id, kind, placeholder; unknown keys give no row.
UNWIND $keys AS key
MATCH (e:Entity {key: key})
RETURN e.id AS id, e.kind AS kind, e.placeholder AS placeholder
