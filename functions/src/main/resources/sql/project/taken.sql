-- Whether a project has this id, or ever had.
SELECT id
  FROM taken_project
 WHERE id = :project
