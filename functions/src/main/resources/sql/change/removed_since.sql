-- What was removed since a revision; who reads everything needs no such list.
SELECT kind, id, revision
  FROM tombstone
 WHERE project_id = :project
   AND revision > :since
 ORDER BY id
