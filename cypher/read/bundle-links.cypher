// Parameters: key (entity), neighbours (list of entity keys), types (list of relationship types or null).
// Returns: id (of the neighbour), type, outgoing, links, firstMs, lastMs: parallel links with their count.
UNWIND $neighbours AS neighbour
MATCH (n:Entity {key: neighbour})-[l]-(e:Entity {key: $key})
WHERE $types IS NULL OR type(l) IN $types
WITH n.id AS id, type(l) AS type, endNode(l) = n AS outgoing, count(l) AS links,
  min(l.startMs) AS firstMs, max(l.startMs) AS lastMs
RETURN id, type, outgoing, links, firstMs, lastMs
ORDER BY id, type, outgoing
