DELETE FROM card
 WHERE project_id = :project
