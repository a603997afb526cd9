// Parameters: page (text), limit (integer).
// Returns: deleted, the number of links deleted: the links that leave one page of entities.
MATCH (e:Entity {page: $page})-[l]->()
WITH l LIMIT $limit
DELETE l
RETURN count(*) AS deleted
