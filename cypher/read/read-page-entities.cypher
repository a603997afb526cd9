// Parameters: page (text), kinds (list of kinds or null).
// Returns: id, kind, name, statements, placeholder, pseudonym.
MATCH (e:Entity {page: $page})
WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN e.id AS id, e.kind AS kind, coalesce(e.name, e.id) AS name, e.statements AS statements,
  e.placeholder AS placeholder, e.pseudonym AS pseudonym
