-- What else can be removed.
ALTER TABLE tombstone
    MODIFY kind ENUM (
        'stage', 'release', 'epic', 'label', 'member', 'checklistItem', 'comment',
        'suggestion', 'useCase', 'check', 'decision', 'cardTemplate') NOT NULL;
