-- Whoever knows the old name gets no more notifications.
UPDATE project
   SET beacon = DEFAULT
 WHERE id = :project
