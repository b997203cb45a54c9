-- What else can happen to. New words come last, so MariaDB rewrites no row.
ALTER TABLE activity
    MODIFY kind ENUM (
        'project', 'stage', 'release', 'epic', 'label', 'member', 'card', 'checklistItem', 'comment',
        'scopeChange', 'suggestion', 'useCase', 'check', 'decision', 'cardTemplate', 'attachment') NOT NULL;
