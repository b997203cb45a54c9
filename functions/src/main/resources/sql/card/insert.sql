-- The project is locked, so the highest number cannot change; cards are never deleted.
-- Inserts nothing into a full stage of a project whose limits block.
INSERT INTO card (project_id, id, number, title, description, kind, stage_id, release_id, epic_id, assignee_id,
                  estimate, due, rank_key, archived, checklist_done, checklist_total, comments,
                  created_by, created_at, updated_at, revision)
SELECT :project, :id, COALESCE(MAX(number), 0) + 1, :title, :description, :kind, :stage, :release, :epic, :assignee,
       :estimate, :due, :rank, :archived, 0, 0, 0,
       :createdBy, :createdAt, :updatedAt, :revision
  FROM card
 WHERE project_id = :project
HAVING COALESCE(MAX(number), 0) < 20000
   AND NOT EXISTS (SELECT 1
                     FROM stage s
                     JOIN project p ON p.id = s.project_id
                    WHERE s.project_id = :project
                      AND s.id = :stage
                      AND p.wip_policy = 'block'
                      AND s.wip_limit <= (SELECT COUNT(*)
                                            FROM card o
                                           WHERE o.project_id = :project
                                             AND o.stage_id = :stage
                                             AND o.archived = FALSE))
RETURNING number
