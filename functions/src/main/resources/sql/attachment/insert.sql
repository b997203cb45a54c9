INSERT INTO attachment (project_id, id, card_id, name, content_type, bytes, object_id, author_id, author_name, created_at,
                        revision)
SELECT :project, :id, :card, :name, :contentType, :bytes, :object, :author, :authorName, :createdAt, :revision
  FROM attachment
 WHERE project_id = :project
   AND card_id = :card
HAVING COUNT(*) < 100
