UPDATE card
   SET title = :title, description = :description, kind = :kind, stage_id = :stage, release_id = :release,
       epic_id = :epic, assignee_id = :assignee, estimate = :estimate, due = :due, rank_key = :rank,
       archived = :archived, updated_at = :updatedAt, revision = :revision
 WHERE project_id = :project
   AND id = :id
