INSERT INTO public_link (project_id, id, token_hash, release_id, created_by, created_at)
SELECT p.id, :id, :token, :release, :account, :now
  FROM project p
 WHERE p.id = :project
   AND p.archived = FALSE
