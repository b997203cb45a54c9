DELETE FROM stage
 WHERE project_id = :project
