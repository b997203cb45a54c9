-- what statements make themselves, such as temporary tables, has the characters of our tables, whatever the server's default is
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
