-- The cards of a release or of the backlog, in order, without archived ones.
SELECT c.id, c.number, c.title, c.kind, COALESCE(s.id = p.done_stage_id, s.done) AS done, c.estimate, c.due, a.name AS assignee, c.rank_key AS `rank`, c.description
  FROM card c
  JOIN stage s ON s.project_id = c.project_id AND s.id = c.stage_id
  JOIN project p ON p.id = c.project_id
  LEFT JOIN account a ON a.id = c.assignee_id
 WHERE c.project_id = :project
   AND c.release_id <=> :release
   AND c.archived = FALSE
   AND (c.rank_key > :rank OR (c.rank_key = :rank AND c.id > :after))
 ORDER BY c.rank_key, c.id
 LIMIT :limit
