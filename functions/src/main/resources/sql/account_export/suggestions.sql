SELECT s.project_id AS of_project, s.id, p.name AS project, s.title, s.text, s.source, s.source_url, s.state, s.created_at
  FROM suggestion s
  JOIN member m ON m.project_id = s.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
 WHERE s.created_by = :account
   AND (s.project_id > :afterProject OR (s.project_id = :afterProject AND s.id > :after))
 ORDER BY s.project_id, s.id
 LIMIT :limit
