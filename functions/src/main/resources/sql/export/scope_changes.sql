-- A left join, so that the page is found before the names: MariaDB would sort all that a person did for each page.
SELECT s.id, s.release_id AS `release`, s.card_id AS card, s.direction, s.reason, s.swap_id AS swap, a.username AS actor, s.at
  FROM scope_change s
  LEFT JOIN account a ON a.id = s.actor_id
 WHERE s.project_id = :project
   AND s.id > :after
 ORDER BY s.id
 LIMIT :limit
