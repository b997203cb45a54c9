DELETE FROM public_link
 WHERE project_id = :project
   AND created_by = :account
