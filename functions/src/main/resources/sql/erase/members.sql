DELETE FROM member
 WHERE project_id = :project
