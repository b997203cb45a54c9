-- A word and a color that cards can carry. The color is six hexadecimal digits.
CREATE TABLE IF NOT EXISTS label (
    project_id UUID        NOT NULL,
    id         UUID        NOT NULL,
    name       VARCHAR(60) NOT NULL,
    color      CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT      NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT label_name_uk UNIQUE (project_id, name),
    CONSTRAINT label_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT label_color_ck CHECK (color REGEXP '^[0-9A-F]{6}$')
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
