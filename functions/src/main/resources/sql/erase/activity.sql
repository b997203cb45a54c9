DELETE FROM activity
 WHERE project_id = :project
