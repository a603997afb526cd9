// Parameters: rows (list of maps: the stored properties of an entity, key and caseId among them).
// Returns: nothing. KIND_LABEL stands for the label of one kind, from the list of kinds.
UNWIND $rows AS row
CREATE (e:Entity:KIND_LABEL {key: row.key, caseId: row.caseId})
SET e += row
