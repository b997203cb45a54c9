-- What else can be removed; and how a removed thing is found by its id.
ALTER TABLE tombstone
    MODIFY kind ENUM (
        'stage', 'release', 'epic', 'label', 'member', 'checklistItem', 'comment',
        'suggestion', 'useCase', 'check', 'decision', 'cardTemplate', 'attachment') NOT NULL,
    ADD INDEX IF NOT EXISTS tombstone_thing_ix (project_id, kind, id);
