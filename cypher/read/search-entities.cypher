// Parameters: caseId, t1, t2, t3, t4 (folded prefixes, each with a leading space; one space admits all), limit (integer).
// Returns: id, kind, name, searchText, pseudonym, protectedIn: matches in no order; the caller ranks them.
MATCH (e:Entity {caseId: $caseId})
WHERE e.searchText CONTAINS $t1 AND e.searchText CONTAINS $t2
  AND e.searchText CONTAINS $t3 AND e.searchText CONTAINS $t4
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.searchText AS searchText,
  e.pseudonym AS pseudonym, e.protectedIn AS protectedIn
LIMIT $limit
