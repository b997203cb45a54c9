UPDATE invite
   SET uses = uses + 1
 WHERE project_id = :project
   AND id = :id
