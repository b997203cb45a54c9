SELECT id, card_id AS card, author_id AS author, author_name, body, created_at, edited_at, revision
  FROM comment
 WHERE project_id = :project
   AND id = :id
