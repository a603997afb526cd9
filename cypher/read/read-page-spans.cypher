// Parameters: page (text), earliest, latest (ms: bounds of the calendar, which open intervals reach).
// Returns: id, firstMs, lastMs, several, as in find-entity-spans, of the linked entities of the page.
MATCH (e:Entity {page: $page})-[l]-(:Entity)
RETURN e.id AS id,
  min(CASE WHEN l.startMs > $earliest THEN l.startMs WHEN l.endMs < $latest THEN l.endMs - 1 END) AS firstMs,
  max(CASE WHEN l.endMs < $latest THEN l.endMs - 1 WHEN l.startMs > $earliest THEN l.startMs END) AS lastMs,
  collect(l.statements) AS several
