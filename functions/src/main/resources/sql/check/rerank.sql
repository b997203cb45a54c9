UPDATE `check`
   SET rank_key = :rank, revision = :revision
 WHERE project_id = :project
   AND id = :id
