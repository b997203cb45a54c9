DELETE FROM decision
 WHERE project_id = :project
