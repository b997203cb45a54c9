-- Suggestions that changed since a revision, including triaged ones, which leave the inbox.
SELECT id, title, LEFT(text, 280) AS excerpt, CHAR_LENGTH(text) > 280 AS longer, source, state, reason,
       parked_until, parked_release, card_id AS card, created_at, triaged_at, revision
  FROM suggestion
 WHERE project_id = :project
   AND revision > :since
 ORDER BY created_at, id
