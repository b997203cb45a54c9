SELECT s.project_id AS of_project, s.id, p.name AS project, r.name AS `release`, c.number AS card, c.title, s.direction, s.reason, s.at
  FROM scope_change s
  JOIN member m ON m.project_id = s.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
  JOIN `release` r ON r.project_id = s.project_id AND r.id = s.release_id
  JOIN card c ON c.project_id = s.project_id AND c.id = s.card_id
 WHERE s.actor_id = :account
   AND (s.project_id > :afterProject OR (s.project_id = :afterProject AND s.id > :after))
 ORDER BY s.project_id, s.id
 LIMIT :limit
