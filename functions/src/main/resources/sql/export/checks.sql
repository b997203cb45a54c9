SELECT id, area, question, why, state, answer, reason, required, standard, owasp, rank_key AS `rank`
  FROM `check`
 WHERE project_id = :project
   AND (rank_key > :rank OR (rank_key = :rank AND id > :after))
 ORDER BY rank_key, id
 LIMIT :limit
