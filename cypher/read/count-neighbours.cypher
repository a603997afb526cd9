// Parameters: key, types (list of relationship types or null).
// Returns: neighbours, links: the true totals behind an expand.
MATCH (e:Entity {key: $key})-[l]-(n:Entity)
WHERE n.key <> $key AND ($types IS NULL OR type(l) IN $types)
RETURN count(DISTINCT n.key) AS neighbours, count(l) AS links
