DELETE FROM tombstone
 WHERE project_id = :project
