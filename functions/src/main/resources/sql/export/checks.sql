SELECT id, area, question, why, state, answer, reason, required, standard, owasp, rank_key AS `rank`
  FROM `check`
 WHERE project_id = :project
 ORDER BY rank_key, id
