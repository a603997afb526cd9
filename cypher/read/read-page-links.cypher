// Parameters: page (text), types (list of relationship types or null), fromMs, untilMs (milliseconds or null).
// Returns: sourceId, targetId, type, link (map of stored properties): the links that leave the page.
// A link without time passes only where no window is asked for. One of several records passes here: which
// of their times counts depends on the grades that are admitted, and the caller decides.
MATCH (e:Entity {page: $page})-[l]->(b:Entity)
WHERE ($types IS NULL OR type(l) IN $types)
  AND ($fromMs IS NULL OR l.startMs >= $fromMs OR l.endMs > $fromMs OR l.statements IS NOT NULL)
  AND ($untilMs IS NULL OR l.startMs <= $untilMs OR l.statements IS NOT NULL)
RETURN e.id AS sourceId, b.id AS targetId, type(l) AS type, properties(l) AS link
