SELECT t.project_id AS of_project, t.id, p.name AS project, c.number AS card, c.title, t.name, t.bytes, t.created_at
  FROM attachment t
  JOIN member m ON m.project_id = t.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
  JOIN card c ON c.project_id = t.project_id AND c.id = t.card_id
 WHERE t.author_id = :account
   AND (t.project_id > :afterProject OR (t.project_id = :afterProject AND t.id > :after))
 ORDER BY t.project_id, t.id
 LIMIT :limit
