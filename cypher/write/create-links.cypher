// Parameters: rows (list of lists: keys of both ends, then the stored properties in the order in
//   which they are named below, null for one that the link does not have). Lists, since maps cost
//   the embedded store half as much again.
// Returns: created, the number of links written. LINK_TYPE stands for the relationship type of one kind, from the list of kinds.
UNWIND $rows AS row
MATCH (a:Entity {key: row[0]})
MATCH (b:Entity {key: row[1]})
CREATE (a)-[l:LINK_TYPE {id: row[2], startMs: row[3], endMs: row[4], zone: row[5], amount: row[6],
  currency: row[7], weight: row[8], directed: row[9], source: row[10], row: row[11],
  grade: row[12], origin: row[13], extra: row[14], statements: row[15]}]->(b)
RETURN count(l) AS created
