SELECT id, card_id AS card, text, done, rank_key AS `rank`, revision
  FROM checklist_item
 WHERE project_id = :project
   AND id = :id
