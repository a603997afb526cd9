// Parameters: keys (list of entity keys of places).
// Returns: key of each place that a person or company without protection is located at too. What
// else is there (a booking, a phone) may be the protected person's own and hides nobody.
UNWIND $keys AS key
MATCH (e:Entity {key: key})<-[l]-(o:Entity)
WHERE type(l) = 'LOCATED_AT' AND o.protectedIn IS NULL
  AND o.kind IN ['person', 'company']
RETURN DISTINCT e.key AS key
