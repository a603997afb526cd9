// Parameters: key, types (list of relationship types or null), limit (integer).
// Returns: one row of neighbours, links (the true totals), top (the `limit` neighbours with most links, ties by id:
// maps of id, kind, name, links, bundles; a bundle: type, outgoing, links, firstMs, lastMs of parallel links).
MATCH (e:Entity {key: $key})-[l]-(n:Entity)
WHERE n.key <> $key AND ($types IS NULL OR type(l) IN $types)
WITH n, type(l) AS type, startNode(l) = e AS outgoing, count(l) AS links,
  min(l.startMs) AS firstMs, max(l.startMs) AS lastMs
ORDER BY type, outgoing
WITH n, sum(links) AS links, collect({type: type, outgoing: outgoing, links: links,
  firstMs: firstMs, lastMs: lastMs}) AS bundles
ORDER BY links DESC, n.id
WITH collect({id: n.id, kind: n.kind, name: coalesce(n.name, n.id), links: links, bundles: bundles}) AS found,
  sum(links) AS total
RETURN size(found) AS neighbours, total AS links, found[0..$limit] AS top
