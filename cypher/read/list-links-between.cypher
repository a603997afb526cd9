// Parameters: key, neighbour (entity keys), types (list of relationship types or null), limit (integer).
// Returns: sourceId, targetId, type, link (map of stored properties), in order of time, then id.
MATCH (n:Entity {key: $neighbour})-[l]-(e:Entity {key: $key})
WHERE $types IS NULL OR type(l) IN $types
RETURN startNode(l).id AS sourceId, endNode(l).id AS targetId, type(l) AS type,
  properties(l) AS link
ORDER BY l.startMs, l.id
LIMIT $limit
