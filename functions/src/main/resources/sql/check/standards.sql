-- The standard checks that a project has.
SELECT standard
  FROM `check`
 WHERE project_id = :project
   AND standard IS NOT NULL
