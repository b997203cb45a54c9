-- Keeps changes of this project waiting until what is being read is read.
SELECT revision
  FROM project
 WHERE id = :project
  LOCK IN SHARE MODE
