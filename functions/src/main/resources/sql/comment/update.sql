UPDATE comment
   SET body = :body, edited_at = :editedAt, revision = :revision
 WHERE project_id = :project
   AND id = :id
