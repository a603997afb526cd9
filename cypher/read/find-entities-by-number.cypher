// Parameters: keys (list of text: case, kind and normalised number).
// Returns: key, id, kind; several rows where several entities carry one number.
UNWIND $keys AS key
MATCH (e:Entity {numberKey: key})
RETURN key AS key, e.id AS id, e.kind AS kind
ORDER BY id
