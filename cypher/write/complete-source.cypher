// Parameters: key, firstMs, lastMs (milliseconds or null).
// Returns: number.
MATCH (s:Source {key: $key})
SET s.complete = true, s.firstMs = $firstMs, s.lastMs = $lastMs
RETURN s.number AS number
