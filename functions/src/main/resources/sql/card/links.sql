-- What all cards of a project are linked to, in the order in which the indexes of the foreign keys have it, and last the
-- project's revision: where it moved on since its cards were read, they are read again.
SELECT 'label' AS sort, l.card_id AS card, l.label_id AS other, CAST(NULL AS SIGNED) AS revision
  FROM card_label l
 WHERE l.project_id = :project
 UNION ALL
SELECT 'blocker', d.card_id, d.blocker_id, NULL
  FROM card_dependency d
 WHERE d.project_id = :project
 UNION ALL
SELECT 'project', p.id, p.id, p.revision
  FROM project p
 WHERE p.id = :project
 ORDER BY other, card
