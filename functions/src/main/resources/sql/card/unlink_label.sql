DELETE FROM card_label
 WHERE project_id = :project
   AND card_id = :card
   AND label_id = :label
