// Parameters: keys (list of text).
// Returns: key of each coverage statement that is there.
UNWIND $keys AS key
MATCH (n:Coverage {key: key})
RETURN n.key AS key
