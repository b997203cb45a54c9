SELECT id, area, question, state, required, owasp, rank_key AS `rank`, revision
  FROM `check`
 WHERE project_id = :project
   AND revision > :since
 ORDER BY rank_key, id
