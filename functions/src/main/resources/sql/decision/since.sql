SELECT id, number, title, status, superseded_by, convention, revision
  FROM decision
 WHERE project_id = :project
   AND revision > :since
 ORDER BY number, id
