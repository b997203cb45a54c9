DELETE FROM `check`
 WHERE project_id = :project
