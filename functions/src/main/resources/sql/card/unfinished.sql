-- The cards of a release that are not in a stage for finished work.
SELECT c.id
  FROM card c
  JOIN stage s ON s.project_id = c.project_id AND s.id = c.stage_id
  JOIN project p ON p.id = c.project_id
 WHERE c.project_id = :project
   AND c.release_id = :id
   AND c.archived = FALSE
   AND NOT COALESCE(s.id = p.done_stage_id, s.done)
 ORDER BY c.rank_key, c.id
