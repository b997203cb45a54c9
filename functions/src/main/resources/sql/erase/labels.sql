DELETE FROM label
 WHERE project_id = :project
