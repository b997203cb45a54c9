SELECT id AS project, beacon
  FROM project
 WHERE id = :project
