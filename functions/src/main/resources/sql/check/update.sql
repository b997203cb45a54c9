UPDATE `check`
   SET question = :question, why = :why, state = :state, answer = :answer, reason = :reason, required = :required,
       rank_key = :rank, revision = :revision
 WHERE project_id = :project
   AND id = :id
