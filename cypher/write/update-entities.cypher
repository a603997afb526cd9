// Parameters: rows (list of maps: key, and the stored properties that change; null removes one).
// Returns: nothing.
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
SET e += row
