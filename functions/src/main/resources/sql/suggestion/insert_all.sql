-- Inserts suggestions in bulk into a new project that nobody else can change yet.
INSERT INTO suggestion (project_id, id, title, text, source, source_url, state, reason, parked_until, parked_release,
                        card_id, created_by, created_at, triaged_at, revision)
VALUES (:project, :id, :title, :text, :source, :sourceUrl, :state, :reason, :parkedUntil, :parkedRelease,
        :card, :createdBy, :createdAt, :triagedAt, :revision)
