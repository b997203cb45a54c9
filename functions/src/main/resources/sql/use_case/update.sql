UPDATE use_case
   SET text = :text, rank_key = :rank, revision = :revision
 WHERE project_id = :project
   AND id = :id
