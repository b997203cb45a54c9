SELECT revision, HEX(request_hash) AS request
  FROM activity
 WHERE project_id = :project
   AND change_id = :change
   AND ordinal = 0
   AND actor_id = :actor
