SELECT id, card_id AS card, text, done, rank_key AS `rank`, revision
  FROM checklist_item
 WHERE project_id = :project
   AND card_id = :card
 ORDER BY rank_key, id
