DELETE FROM project
 WHERE id = :project
