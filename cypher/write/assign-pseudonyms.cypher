// Parameters: rows (list of maps: key, pseudonym, pseudonymKey).
// Returns: nothing. A pseudonym that is there already is never replaced.
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
WHERE e.pseudonym IS NULL
SET e.pseudonym = row.pseudonym, e.pseudonymKey = row.pseudonymKey
