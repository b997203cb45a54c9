-- A card with known number and counts: nobody else can change the project.
INSERT INTO card (project_id, id, number, title, description, kind, stage_id, release_id, epic_id, assignee_id,
                  estimate, due, rank_key, archived, checklist_done, checklist_total, comments,
                  created_by, created_at, updated_at, revision)
VALUES (:project, :id, :number, :title, :description, :kind, :stage, :release, :epic, :assignee,
        :estimate, :due, :rank, :archived, :checklistDone, :checklistTotal, :comments,
        :createdBy, :createdAt, :updatedAt, :revision)
