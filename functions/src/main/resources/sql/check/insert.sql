INSERT INTO `check` (project_id, id, area, question, why, state, answer, reason, required, standard, owasp, rank_key, revision)
SELECT :project, :id, :area, :question, :why, :state, :answer, :reason, :required, :standard, :owasp, :rank, :revision
  FROM `check`
 WHERE project_id = :project
HAVING COUNT(*) < 300
