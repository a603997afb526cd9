// Parameters: rows (list of maps: key). Gives what was a placeholder of another kind its real label.
// Returns: nothing. OLD_LABEL and KIND_LABEL stand for the labels of two kinds, from the list of kinds.
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
REMOVE e:OLD_LABEL
SET e:KIND_LABEL
