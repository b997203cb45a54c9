-- Suggestions parked until a release.
SELECT id
  FROM suggestion
 WHERE project_id = :project
   AND parked_release = :id
