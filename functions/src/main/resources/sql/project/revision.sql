SELECT revision
  FROM project
 WHERE id = :project
