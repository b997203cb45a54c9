DELETE FROM scope_change
 WHERE project_id = :project
