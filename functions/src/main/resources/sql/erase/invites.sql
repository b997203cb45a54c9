DELETE FROM invite
 WHERE project_id = :project
