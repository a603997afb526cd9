// Parameters: rows (list of maps: from, to (entity keys), link (map of stored properties)).
// Returns: nothing. LINK_TYPE stands for the relationship type of one kind, from the list of kinds.
UNWIND $rows AS row
MATCH (a:Entity {key: row.from})
MATCH (b:Entity {key: row.to})
CREATE (a)-[l:LINK_TYPE]->(b)
SET l += row.link
