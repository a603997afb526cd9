// Parameters: rows (list of maps: key, pseudonym, pseudonymKey).
// Returns: assigned, how many were given one. A pseudonym that is there already is never replaced.
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
WHERE e.pseudonym IS NULL
SET e.pseudonym = row.pseudonym, e.pseudonymKey = row.pseudonymKey
RETURN count(e) AS assigned
