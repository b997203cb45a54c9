-- Cards with their texts, ordered by number, including archived ones.
SELECT c.id, c.number, c.title, c.description, c.kind, c.stage_id AS stage, c.release_id AS `release`, c.epic_id AS epic,
       a.username AS assignee, c.estimate, c.due, c.rank_key AS `rank`, c.archived,
       b.username AS created_by, c.created_at, c.updated_at,
-- include card/links
  FROM card c FORCE INDEX (card_number_uk)
  LEFT JOIN account a ON a.id = c.assignee_id
  LEFT JOIN account b ON b.id = c.created_by
 WHERE c.project_id = :project
   AND c.number > :after
 ORDER BY c.number
 LIMIT :limit
