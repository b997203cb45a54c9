-- Falls back to stage.done where project.done_stage_id is NULL: the previous version of Scopekeeper may have created the
-- project during a deployment.
SELECT s.id, s.name, s.rank_key AS `rank`, s.wip_limit, TRUE AS done, s.revision
  FROM stage s
  JOIN project p ON p.id = s.project_id
 WHERE s.project_id = :project
   AND COALESCE(s.id = p.done_stage_id, s.done)
