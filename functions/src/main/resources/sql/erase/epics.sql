DELETE FROM epic
 WHERE project_id = :project
