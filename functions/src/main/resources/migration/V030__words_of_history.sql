-- What else can happen, and to what. New words come last, so MariaDB rewrites no row.
ALTER TABLE activity
    MODIFY verb ENUM (
        'added', 'edited', 'moved', 'archived', 'restored', 'removed', 'imported', 'undone',
        'locked', 'unlocked', 'shipped', 'accepted', 'parked', 'merged', 'rejected', 'answered', 'waived', 'reopened') NOT NULL,
    MODIFY kind ENUM (
        'project', 'stage', 'release', 'epic', 'label', 'member', 'card', 'checklistItem', 'comment',
        'scopeChange', 'suggestion', 'useCase', 'check', 'decision', 'cardTemplate') NOT NULL;
