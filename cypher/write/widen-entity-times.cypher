// Parameters: rows (list of maps: key, firstMs, lastMs).
// Returns: nothing. First and last seen only ever widen.
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
SET e.firstMs = CASE WHEN e.firstMs IS NULL OR e.firstMs > row.firstMs THEN row.firstMs ELSE e.firstMs END,
  e.lastMs = CASE WHEN e.lastMs IS NULL OR e.lastMs < row.lastMs THEN row.lastMs ELSE e.lastMs END
