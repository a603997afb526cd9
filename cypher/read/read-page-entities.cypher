// Parameters: page (text), kinds (list of kinds or null).
// Returns: id, kind, name, statements, placeholder, pseudonym, firstMs, lastMs.
MATCH (e:Entity {page: $page})
WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN e.id AS id, e.kind AS kind, e.name AS name, e.statements AS statements,
  e.placeholder AS placeholder, e.pseudonym AS pseudonym, e.firstMs AS firstMs, e.lastMs AS lastMs
