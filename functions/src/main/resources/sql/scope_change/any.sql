-- Whether the scope of a release ever changed while it was locked.
SELECT id
  FROM scope_change
 WHERE project_id = :project
   AND release_id = :release
 LIMIT 1
