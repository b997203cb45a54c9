INSERT INTO suggestion (project_id, id, title, text, source, source_url, state, reason, parked_until, parked_release,
                        card_id, created_by, created_at, triaged_at, revision)
SELECT :project, :id, :title, :text, :source, :sourceUrl, :state, :reason, :parkedUntil, :parkedRelease,
       :card, :createdBy, :createdAt, :triagedAt, :revision
  FROM suggestion
 WHERE project_id = :project
HAVING COUNT(*) < 10000
