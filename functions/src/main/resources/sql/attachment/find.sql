SELECT id, card_id AS card, name, content_type, bytes, object_id AS object, author_id AS author, author_name, created_at,
       revision
  FROM attachment
 WHERE project_id = :project
   AND id = :id
