// Parameters: key.
// Returns: type, outgoing, currency, links, amount: what the links of an entity to others move, by currency.
// An amount without a currency is none: it cannot be added to others.
MATCH (n:Entity)-[l]-(e:Entity {key: $key})
WHERE n.key <> $key AND l.amount IS NOT NULL AND l.currency IS NOT NULL
WITH type(l) AS type, endNode(l) = n AS outgoing, l.currency AS currency, count(l) AS links,
  sum(l.amount) AS amount
RETURN type, outgoing, currency, links, amount
ORDER BY type, outgoing, currency
