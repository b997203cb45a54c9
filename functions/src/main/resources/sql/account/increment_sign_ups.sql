-- Locks the only row first, so that sign-ups run one after another and only one of them is the first.
UPDATE sign_up
   SET accounts = LAST_INSERT_ID(accounts + 1)
 WHERE id = 1
