-- Why a change could not begin: the project was put away.
SELECT id
  FROM project
 WHERE id = :project
   AND archived = TRUE
