DELETE FROM comment
 WHERE project_id = :project
