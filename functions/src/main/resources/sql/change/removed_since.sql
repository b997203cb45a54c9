-- The things removed since a revision.
SELECT kind, id, revision
  FROM tombstone
 WHERE project_id = :project
   AND revision > :since
 ORDER BY id
