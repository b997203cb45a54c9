-- Updates nothing if the card would enter a full stage of a project whose limits block.
UPDATE card
   SET title = :title, description = :description, kind = :kind, stage_id = :stage, release_id = :release,
       epic_id = :epic, assignee_id = :assignee, estimate = :estimate, due = :due, rank_key = :rank,
       archived = :archived, updated_at = :updatedAt, revision = :revision
 WHERE project_id = :project
   AND id = :id
   AND (:entersStage = FALSE OR NOT EXISTS (SELECT 1
                     FROM stage s
                     JOIN project p ON p.id = s.project_id
                    WHERE s.project_id = :project
                      AND s.id = :stage
                      AND p.wip_policy = 'block'
                      AND s.wip_limit <= (SELECT COUNT(*)
                                            FROM card o
                                           WHERE o.project_id = :project
                                             AND o.stage_id = :stage
                                             AND o.archived = FALSE)))
