// Parameters: key, limit (integer).
// Returns: id, name, types (list of relationship types), links: the documents that an entity is linked to, those with
// most links first, ties by id.
MATCH (n:Entity)-[l]-(e:Entity {key: $key})
WHERE n.key <> $key AND n.kind = 'document'
WITH n.id AS id, coalesce(n.name, n.id) AS name, collect(DISTINCT type(l)) AS types, count(l) AS links
RETURN id, name, types, links
ORDER BY links DESC, id
LIMIT $limit
