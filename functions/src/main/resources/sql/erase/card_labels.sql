DELETE FROM card_label
 WHERE project_id = :project
