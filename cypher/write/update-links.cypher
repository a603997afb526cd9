// Parameters: groups (list of maps: from (entity key), type, ids (list), links (map id → stored properties, null removes one)).
// Returns: nothing.
UNWIND $groups AS g
MATCH (a:Entity {key: g.from})-[l]->(:Entity)
WHERE type(l) = g.type AND l.id IN g.ids
SET l += g.links[l.id]
