-- The blockers of a card, their blockers, and so on: each edge once.
WITH RECURSIVE reached (card_id) AS (
    SELECT CAST(:card AS UUID)
     UNION
    SELECT d.blocker_id
      FROM reached r
      JOIN card_dependency d ON d.project_id = :project AND d.card_id = r.card_id
)
SELECT d.card_id AS card, d.blocker_id AS blocker
  FROM reached r
  JOIN card_dependency d ON d.project_id = :project AND d.card_id = r.card_id
