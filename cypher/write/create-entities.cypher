// Parameters: rows (list of lists: the stored properties in the order in which they are named below,
//   null for one that the entity does not have).
// Returns: nothing. KIND_LABEL stands for the label of one kind, from the list of kinds.
UNWIND $rows AS row
CREATE (e:Entity:KIND_LABEL {key: row[0], caseId: row[1], id: row[2], kind: row[3], name: row[4],
  searchText: row[5], statements: row[6], placeholder: row[7], protectedIn: row[8],
  numberKey: row[9], page: row[10]})
