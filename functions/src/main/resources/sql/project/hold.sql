-- Blocks changes of this project while it is being read.
SELECT revision
  FROM project
 WHERE id = :project
  LOCK IN SHARE MODE
