INSERT IGNORE INTO sign_up (id, accounts) VALUES (1, 0);
