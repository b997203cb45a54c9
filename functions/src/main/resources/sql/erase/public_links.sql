DELETE FROM public_link
 WHERE project_id = :project
