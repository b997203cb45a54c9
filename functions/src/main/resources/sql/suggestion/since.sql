-- Suggestions that changed since a revision, triaged ones too, so that they leave the inbox; and the project's
-- revision at the same moment.
SELECT p.revision AS newest, s.id, s.title, LEFT(s.text, 280) AS excerpt, CHAR_LENGTH(s.text) > 280 AS longer, s.source,
       s.state, s.reason, s.parked_until, s.parked_release, s.card_id AS card, s.created_at, s.triaged_at, s.revision
  FROM project p
  LEFT JOIN suggestion s ON s.project_id = p.id AND s.revision > :since
 WHERE p.id = :project
 ORDER BY s.created_at, s.id
