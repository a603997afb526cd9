// Parameters: key.
// Returns: deleted, the number of charts deleted.
MATCH (n:Chart {key: $key})
DELETE n
RETURN count(*) AS deleted
