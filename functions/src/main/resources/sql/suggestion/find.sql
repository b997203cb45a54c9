SELECT id, title, text, source, source_url, state, reason, parked_until, parked_release, card_id AS card,
       created_by, created_at, triaged_at, revision
  FROM suggestion
 WHERE project_id = :project
   AND id = :id
