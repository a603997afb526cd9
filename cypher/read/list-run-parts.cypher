// Parameters: runKey.
// Returns: body (JSON list of entity measures), by part.
MATCH (n:RunPart {runKey: $runKey})
RETURN n.body AS body
ORDER BY n.part
