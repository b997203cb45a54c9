-- Cards with their texts in the order of their numbers, archived ones too. Indexes are forced, for with stale statistics
-- MariaDB reads all links of the project for each card.
SELECT c.id, c.number, c.title, c.description, c.kind, c.stage_id AS stage, c.release_id AS `release`, c.epic_id AS epic,
       a.username AS assignee, c.estimate, c.due, c.rank_key AS `rank`, c.archived,
       m.username AS created_by, c.created_at, c.updated_at,
       (SELECT GROUP_CONCAT(l.label_id ORDER BY l.label_id)
          FROM card_label l FORCE INDEX (PRIMARY)
         WHERE l.project_id = c.project_id AND l.card_id = c.id) AS labels,
       (SELECT GROUP_CONCAT(d.blocker_id ORDER BY d.blocker_id)
          FROM card_dependency d FORCE INDEX (PRIMARY)
         WHERE d.project_id = c.project_id AND d.card_id = c.id) AS blocked_by,
       (SELECT GROUP_CONCAT(k.decision_id ORDER BY k.decision_id)
          FROM card_decision k FORCE INDEX (PRIMARY)
         WHERE k.project_id = c.project_id AND k.card_id = c.id) AS decisions
  FROM card c FORCE INDEX (card_number_uk)
  LEFT JOIN account a ON a.id = c.assignee_id
  LEFT JOIN account m ON m.id = c.created_by
 WHERE c.project_id = :project
   AND c.number > :after
 ORDER BY c.number
 LIMIT :limit
