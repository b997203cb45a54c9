DELETE FROM card_dependency
 WHERE project_id = :project
