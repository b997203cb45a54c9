-- Finds the project if it is archived: the reason why a change could not begin.
SELECT id
  FROM project
 WHERE id = :project
   AND archived = TRUE
