-- The live cards of a board, without their texts; card/links tells what they are linked to.
SELECT c.id, c.number, c.title, c.kind, c.stage_id AS stage, c.release_id AS `release`, c.epic_id AS epic,
       c.assignee_id AS assignee, c.estimate, c.due, c.rank_key AS `rank`, c.archived,
       c.checklist_done, c.checklist_total, c.comments, c.attachments, c.revision,
       c.description <> '' AS described,
       NULL AS labels, NULL AS blocked_by, NULL AS decisions
  FROM card c
 WHERE c.project_id = :project
   AND c.archived = FALSE
 ORDER BY c.rank_key, c.id
