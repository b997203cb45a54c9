UPDATE `release`
   SET name = :name, rank_key = :rank, state = :state, target_date = :targetDate, revision = :revision
 WHERE project_id = :project
   AND id = :id
