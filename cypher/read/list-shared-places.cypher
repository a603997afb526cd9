// Parameters: keys (list of entity keys of places).
// Returns: key of each place that somebody unprotected is located at too.
UNWIND $keys AS key
MATCH (e:Entity {key: key})<-[l]-(o:Entity)
WHERE type(l) = 'LOCATED_AT' AND o.protectedIn IS NULL
RETURN DISTINCT e.key AS key
