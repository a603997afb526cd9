// Parameters: groups (list of maps: from (entity key), ids (list of link ids)).
// Returns: fromKey, toKey, type, link (map of stored properties).
UNWIND $groups AS g
MATCH (a:Entity {key: g.from})-[l]->(b:Entity)
WHERE l.id IN g.ids
RETURN g.from AS fromKey, b.key AS toKey, type(l) AS type, properties(l) AS link
