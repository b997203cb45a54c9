-- The project is locked, so the highest number cannot move meanwhile; no card is ever deleted.
INSERT INTO card (project_id, id, number, title, description, kind, stage_id, release_id, epic_id, assignee_id,
                  estimate, due, rank_key, archived, checklist_done, checklist_total, comments,
                  created_by, created_at, updated_at, revision)
SELECT :project, :id, COALESCE(MAX(number), 0) + 1, :title, :description, :kind, :stage, :release, :epic, :assignee,
       :estimate, :due, :rank, :archived, 0, 0, 0,
       :createdBy, :createdAt, :updatedAt, :revision
  FROM card
 WHERE project_id = :project
HAVING COALESCE(MAX(number), 0) < 20000
RETURNING number
