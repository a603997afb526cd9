// Parameters: key, caseId, id, at (ISO text), summary (JSON), body (JSON, the summary in it).
// Returns: id.
CREATE (n:Disruption {key: $key, caseId: $caseId, id: $id, at: $at, summary: $summary, body: $body})
RETURN n.id AS id
