-- Whether a project has this id or ever had, and nothing else of it.
SELECT id
  FROM taken_project
 WHERE id = :project
