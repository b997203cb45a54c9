-- Open and parked suggestions.
SELECT id, title, LEFT(text, 280) AS excerpt, CHAR_LENGTH(text) > 280 AS longer, source, state, reason,
       parked_until, parked_release, card_id AS card, created_at, triaged_at, revision
  FROM suggestion
 WHERE project_id = :project
   AND state IN ('open', 'parked')
 ORDER BY created_at, id
