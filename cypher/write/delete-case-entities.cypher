// Parameters: page (text).
// Returns: deleted. Links into the page from other pages go with their entities.
MATCH (e:Entity {page: $page})
DETACH DELETE e
RETURN count(*) AS deleted
