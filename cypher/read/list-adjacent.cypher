// Parameters: keys (list of entity keys), types (list of relationship types or null).
// Returns: id, neighbour: each pair of linked entities once per end asked for.
UNWIND $keys AS key
MATCH (e:Entity {key: key})-[l]-(n:Entity)
WHERE $types IS NULL OR type(l) IN $types
RETURN DISTINCT e.id AS id, n.id AS neighbour
