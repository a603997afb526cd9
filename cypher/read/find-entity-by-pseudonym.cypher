// Parameters: key (case and pseudonym).
// Returns: id; no row if nobody carries the pseudonym.
MATCH (e:Entity {pseudonymKey: $key})
RETURN e.id AS id
