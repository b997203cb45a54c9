DELETE FROM upload
 WHERE owner_kind = 'project'
   AND owner_id = :project
