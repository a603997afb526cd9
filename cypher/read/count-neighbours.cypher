// Parameters: key.
// Returns: one row of neighbours: the others that an entity is linked to.
MATCH (:Entity {key: $key})--(n:Entity)
WHERE n.key <> $key
RETURN count(DISTINCT n.key) AS neighbours
