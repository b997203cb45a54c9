DELETE FROM suggestion
 WHERE project_id = :project
