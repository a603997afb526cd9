// Parameters: key, types (list of relationship types or null), limit (integer).
// Returns: id, key, links: the neighbours with most links first, ties by id.
MATCH (e:Entity {key: $key})-[l]-(n:Entity)
WHERE n.key <> $key AND ($types IS NULL OR type(l) IN $types)
WITH n, count(l) AS links
ORDER BY links DESC, n.id
LIMIT $limit
RETURN n.id AS id, n.key AS key, links
ORDER BY links DESC, id
