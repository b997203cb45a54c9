-- Cards that changed since a revision, archived ones too, so that they leave the board.
-- Indexes are forced, for with stale statistics MariaDB reads all labels of the project for each card.
SELECT c.id, c.number, c.title, c.kind, c.stage_id AS stage, c.release_id AS `release`, c.epic_id AS epic,
       c.assignee_id AS assignee, c.estimate, c.due, c.rank_key AS `rank`, c.archived,
       c.checklist_done, c.checklist_total, c.comments, c.attachments, c.revision,
       c.description <> '' AS described,
       (SELECT GROUP_CONCAT(l.label_id ORDER BY l.label_id)
          FROM card_label l FORCE INDEX (PRIMARY)
         WHERE l.project_id = c.project_id AND l.card_id = c.id) AS labels,
       (SELECT GROUP_CONCAT(d.blocker_id ORDER BY d.blocker_id)
          FROM card_dependency d FORCE INDEX (PRIMARY)
         WHERE d.project_id = c.project_id AND d.card_id = c.id) AS blocked_by,
       (SELECT GROUP_CONCAT(m.decision_id ORDER BY m.decision_id)
          FROM card_decision m FORCE INDEX (PRIMARY)
         WHERE m.project_id = c.project_id AND m.card_id = c.id) AS decisions
  FROM card c
 WHERE c.project_id = :project
   AND c.revision > :since
 ORDER BY c.rank_key, c.id
