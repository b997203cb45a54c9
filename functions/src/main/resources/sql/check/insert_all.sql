-- Inserts checks in bulk into a new project that nobody else can change yet.
INSERT INTO `check` (project_id, id, area, question, why, state, answer, reason, required, standard, owasp, rank_key, revision)
VALUES (:project, :id, :area, :question, :why, :state, :answer, :reason, :required, :standard, :owasp, :rank, :revision)
