SELECT card_id AS id
  FROM card_label
 WHERE project_id = :project
   AND label_id = :id
 ORDER BY card_id
