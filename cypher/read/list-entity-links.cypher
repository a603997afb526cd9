// Parameters: key, types (list of relationship types).
// Returns: type, outgoing, link (map of stored properties): the links of an entity to others.
MATCH (n:Entity)-[l]-(e:Entity {key: $key})
WHERE n.key <> $key AND type(l) IN $types
RETURN type(l) AS type, endNode(l) = n AS outgoing, properties(l) AS link
