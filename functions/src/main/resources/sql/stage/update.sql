UPDATE stage
   SET name = :name, rank_key = :rank, wip_limit = :wipLimit, revision = :revision
 WHERE project_id = :project
   AND id = :id
