-- Includes number and title of the cards, which may be archived and not on the board of the caller.
SELECT s.id, s.card_id AS card, c.number, c.title, s.direction, s.reason,
       s.swap_id AS swap, w.number AS swap_number, w.title AS swap_title,
       s.actor_id AS actor, a.name AS actor_name, s.at, s.revision
  FROM scope_change s
  JOIN card c ON c.project_id = s.project_id AND c.id = s.card_id
  LEFT JOIN card w ON w.project_id = s.project_id AND w.id = s.swap_id
  JOIN account a ON a.id = s.actor_id
 WHERE s.project_id = :project
   AND s.release_id = :release
   AND (s.revision < :revision OR (s.revision = :revision AND s.id < :before))
 ORDER BY s.revision DESC, s.id DESC
 LIMIT :limit
