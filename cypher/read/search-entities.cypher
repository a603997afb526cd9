// Parameters: caseId, t1, t2, t3, t4 (folded prefixes, each with a leading space; one space admits all), limit (integer).
// Returns: id, kind, name, searchText, pseudonym, protectedIn: whole words first, then the shortest
// texts; the caller ranks them in full.
MATCH (e:Entity {caseId: $caseId})
WHERE e.searchText CONTAINS $t1 AND e.searchText CONTAINS $t2
  AND e.searchText CONTAINS $t3 AND e.searchText CONTAINS $t4
WITH e, CASE WHEN e.searchText + ' ' CONTAINS $t1 + ' ' THEN 0 ELSE 1 END AS isPrefix,
  size(e.searchText) AS length
ORDER BY isPrefix, length, e.id
LIMIT $limit
RETURN e.id AS id, e.kind AS kind, coalesce(e.name, e.id) AS name, e.searchText AS searchText,
  e.pseudonym AS pseudonym, e.protectedIn AS protectedIn
