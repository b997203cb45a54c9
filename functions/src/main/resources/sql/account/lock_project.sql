-- Nobody else joins, leaves or changes a role until this transaction ends.
SELECT revision
  FROM project
 WHERE id = :project
   FOR UPDATE
