SELECT s.project_id AS of_project, s.id, p.name AS project, c.number AS card, c.title, s.body, s.created_at, s.edited_at
  FROM comment s
  JOIN member m ON m.project_id = s.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
  JOIN card c ON c.project_id = s.project_id AND c.id = s.card_id
 WHERE s.author_id = :account
   AND (s.project_id > :afterProject OR (s.project_id = :afterProject AND s.id > :after))
 ORDER BY s.project_id, s.id
 LIMIT :limit
