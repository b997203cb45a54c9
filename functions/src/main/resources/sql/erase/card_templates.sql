DELETE FROM card_template
 WHERE project_id = :project
