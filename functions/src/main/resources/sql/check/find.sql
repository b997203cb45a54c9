SELECT id, area, question, why, state, answer, reason, required, standard, owasp, rank_key AS `rank`, revision
  FROM `check`
 WHERE project_id = :project
   AND id = :id
