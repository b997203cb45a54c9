DELETE FROM `release`
 WHERE project_id = :project
