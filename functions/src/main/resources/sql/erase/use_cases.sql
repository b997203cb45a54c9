DELETE FROM use_case
 WHERE project_id = :project
