// Parameters: caseId, types (relationship types that tie a person to what identifies them).
// Returns: id, key, kind, name, statements, pseudonym of each entity so tied to a protected person, by id.
MATCH (p:Entity {protectedIn: $caseId})-[l]-(e:Entity)
WHERE type(l) IN $types AND e.kind <> 'person' AND e.kind <> 'company' AND e.kind <> 'touchpoint'
RETURN DISTINCT e.id AS id, e.key AS key, e.kind AS kind, coalesce(e.name, e.id) AS name,
  e.statements AS statements, e.pseudonym AS pseudonym
ORDER BY id
