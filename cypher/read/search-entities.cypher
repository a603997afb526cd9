// Parameters: caseId, t1, t2, t3, t4 (folded prefixes, each with a leading space; one space admits all), limit (integer).
// Returns: id, kind, name, searchText, pseudonym, protectedIn: those with most of the four as whole
// words first, then the shortest texts.
MATCH (e:Entity {caseId: $caseId})
WHERE e.searchText CONTAINS $t1 AND e.searchText CONTAINS $t2
  AND e.searchText CONTAINS $t3 AND e.searchText CONTAINS $t4
WITH e, e.searchText + ' ' AS text
WITH e, CASE WHEN text CONTAINS $t1 + ' ' THEN 0 ELSE 1 END
  + CASE WHEN text CONTAINS $t2 + ' ' THEN 0 ELSE 1 END
  + CASE WHEN text CONTAINS $t3 + ' ' THEN 0 ELSE 1 END
  + CASE WHEN text CONTAINS $t4 + ' ' THEN 0 ELSE 1 END AS partial, size(text) AS length
ORDER BY partial, length, e.id
LIMIT $limit
RETURN e.id AS id, e.kind AS kind, coalesce(e.name, e.id) AS name, e.searchText AS searchText,
  e.pseudonym AS pseudonym, e.protectedIn AS protectedIn
