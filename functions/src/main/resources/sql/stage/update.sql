UPDATE stage
   SET name = :name, rank_key = :rank, wip_limit = :wipLimit, done = :done, revision = :revision
 WHERE project_id = :project
   AND id = :id
