INSERT INTO account (id, username, name, password_hash, created_at)
VALUES (:id, :username, :name, :passwordHash, :now)
