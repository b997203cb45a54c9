SELECT c.project_id AS of_project, c.id, p.name AS project, c.number, c.title, c.archived
  FROM card c
  JOIN member m ON m.project_id = c.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
 WHERE c.created_by = :account
   AND (c.project_id > :afterProject OR (c.project_id = :afterProject AND c.id > :after))
 ORDER BY c.project_id, c.id
 LIMIT :limit
