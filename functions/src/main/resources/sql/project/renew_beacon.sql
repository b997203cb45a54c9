-- Whoever was told the name hears nothing under the new one.
UPDATE project
   SET beacon = DEFAULT
 WHERE id = :project
