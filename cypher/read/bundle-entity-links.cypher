// Parameters: key.
// Returns: type, outgoing, links, firstMs, lastMs: the links of an entity to all others, counted.
MATCH (n:Entity)-[l]-(e:Entity {key: $key})
WHERE n.key <> $key
WITH type(l) AS type, endNode(l) = n AS outgoing, count(l) AS links,
  min(l.startMs) AS firstMs, max(l.startMs) AS lastMs
RETURN type, outgoing, links, firstMs, lastMs
ORDER BY type, outgoing
