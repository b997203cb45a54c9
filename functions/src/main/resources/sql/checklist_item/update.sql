UPDATE checklist_item
   SET text = :text, done = :done, rank_key = :rank, revision = :revision
 WHERE project_id = :project
   AND id = :id
