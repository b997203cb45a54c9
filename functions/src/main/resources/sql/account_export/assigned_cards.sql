SELECT c.project_id AS of_project, c.id, p.name AS project, c.number, c.title, c.archived
  FROM member m
  JOIN project p ON p.id = m.project_id
  JOIN card c ON c.project_id = m.project_id AND c.assignee_id = m.account_id
 WHERE m.account_id = :account
   AND (c.project_id > :afterProject OR (c.project_id = :afterProject AND c.id > :after))
 ORDER BY c.project_id, c.id
 LIMIT :limit
