// Parameters: rows (list of maps: key, runKey, part, body (JSON list of entity measures)).
// Returns: nothing.
UNWIND $rows AS row
CREATE (n:RunPart {key: row.key, runKey: row.runKey, part: row.part, body: row.body})
