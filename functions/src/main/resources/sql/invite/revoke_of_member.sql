DELETE FROM invite
 WHERE project_id = :project
   AND created_by = :account
