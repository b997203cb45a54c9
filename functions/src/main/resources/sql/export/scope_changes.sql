-- A left join, so that MariaDB finds the page before the names. An inner join would sort all rows of a person for each
-- page.
SELECT s.id, s.release_id AS `release`, s.card_id AS card, s.direction, s.reason, s.swap_id AS swap, a.username AS actor, s.at
  FROM scope_change s
  LEFT JOIN account a ON a.id = s.actor_id
 WHERE s.project_id = :project
   AND s.id > :after
 ORDER BY s.id
 LIMIT :limit
