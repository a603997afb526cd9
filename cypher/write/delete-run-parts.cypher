// Parameters: runKey.
// Returns: deleted, the number of stored parts of the run deleted.
MATCH (n:RunPart {runKey: $runKey})
DELETE n
RETURN count(*) AS deleted
