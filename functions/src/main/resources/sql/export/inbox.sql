-- Open and parked suggestions.
SELECT id, title, text, source
  FROM suggestion
 WHERE project_id = :project
   AND state IN ('open', 'parked')
   AND id > :after
 ORDER BY id
 LIMIT :limit
