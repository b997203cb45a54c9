INSERT INTO project (id, project_key, name, purpose, estimate_unit, wip_policy, revision, created_at)
VALUES (:id, :key, :name, :purpose, :estimateUnit, :wipPolicy, 1, :now)
