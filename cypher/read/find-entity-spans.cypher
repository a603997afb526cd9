// Parameters: keys (list of entity keys), earliest, latest (ms: bounds of the calendar, which open intervals reach).
// Returns: id, firstMs, lastMs (stated instants of its links, null where none states one), several (list of JSON:
// statements of links that more than one record states, whose other times count too).
UNWIND $keys AS key
MATCH (e:Entity {key: key})-[l]-(:Entity)
RETURN e.id AS id,
  min(CASE WHEN l.startMs > $earliest THEN l.startMs WHEN l.endMs < $latest THEN l.endMs - 1 END) AS firstMs,
  max(CASE WHEN l.endMs < $latest THEN l.endMs - 1 WHEN l.startMs > $earliest THEN l.startMs END) AS lastMs,
  collect(l.statements) AS several
