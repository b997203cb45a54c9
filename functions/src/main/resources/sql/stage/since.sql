SELECT s.id, s.name, s.rank_key AS `rank`, s.wip_limit, COALESCE(s.id = p.done_stage_id, s.done) AS done, s.revision
  FROM stage s
  JOIN project p ON p.id = s.project_id
 WHERE s.project_id = :project
   AND s.revision > :since
 ORDER BY s.rank_key, s.id
