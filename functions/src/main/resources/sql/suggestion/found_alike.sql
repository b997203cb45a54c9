-- The cards and suggestions that are similar to an idea, with the columns to show.
SELECT 'card' AS kind, c.id, c.number, c.title, c.archived, NULL AS state, NULL AS reason, NULL AS triaged_at
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id CHAR(36) PATH '$')) f
  JOIN card c ON c.project_id = :project AND c.id = CAST(f.id AS UUID)
 UNION ALL
SELECT 'suggestion', s.id, 0, s.title, FALSE, s.state, s.reason, s.triaged_at
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id CHAR(36) PATH '$')) f
  JOIN suggestion s ON s.project_id = :project AND s.id = CAST(f.id AS UUID)
 WHERE s.state IN ('open', 'parked', 'rejected')
