-- Locks the one row first, so that sign-ups follow each other and only one of them is the first.
UPDATE sign_up
   SET accounts = LAST_INSERT_ID(accounts + 1)
 WHERE id = 1
