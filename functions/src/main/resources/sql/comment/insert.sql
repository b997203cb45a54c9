INSERT INTO comment (project_id, id, card_id, author_id, author_name, body, created_at, edited_at, revision)
VALUES (:project, :id, :card, :author, :authorName, :body, :createdAt, :editedAt, :revision)
