import java.sql.SQLException;

/** Rows written in bulk, as the API would have written them one by one. */
final class Rows {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String TEXT = "Some text. ".repeat(40);
  private static final int PROJECTS_AT_ONCE = 500;

  private Rows() {}

  /** Other people's projects, each with a member, a stage, two labels and so many cards. */
  static void crowd(App app, int projects, int cards) throws SQLException {
    var crowd = " FROM seq_1_to_" + projects;
    app.sql(
        "SET foreign_key_checks = 0, unique_checks = 0",
        "INSERT INTO account (id, username, name, password_hash, created_at) SELECT "
            + id("1", "seq")
            + ", CONCAT('crowd', seq), 'Somebody', '-', NOW(6)"
            + crowd,
        "INSERT INTO project (id, project_key, name, purpose, revision, created_at) SELECT "
            + id("2", "seq")
            + ", 'CR', 'Crowd', '', 1, NOW(6)"
            + crowd,
        "INSERT INTO member (project_id, account_id, role, revision) SELECT "
            + (id("2", "seq") + ", " + id("1", "seq") + ", 'owner', 1")
            + crowd,
        "INSERT INTO stage (project_id, id, name, rank_key, done, revision) SELECT "
            + (id("2", "seq") + ", " + id("3", "seq") + ", 'To do', 'a0', FALSE, 1")
            + crowd,
        "INSERT INTO label (project_id, id, name, color, revision) SELECT "
            + (id("2", "s.seq") + ", " + id("4", "s.seq * 2 + l.seq"))
            + ", CONCAT('label ', l.seq), '31CC7C', 1 FROM seq_1_to_"
            + (projects + " s JOIN seq_0_to_1 l"));
    for (var first = 1; first <= projects; first += PROJECTS_AT_ONCE) {
      var last = first + PROJECTS_AT_ONCE - 1;
      cards(app, "p.id BETWEEN " + id("2", "" + first) + " AND " + id("2", "" + last), cards);
    }
    app.sql("SET foreign_key_checks = 1, unique_checks = 1");
  }

  /**
   * Cards, each with text, two labels, a comment, a due date and its history.
   *
   * @param projects a condition on {@code project p}
   * @param count of cards in each, below 238,328
   */
  static void cards(App app, String projects, int count) throws SQLException {
    app.sql(
        """
        INSERT INTO card (project_id, id, number, title, description, kind, stage_id, due, rank_key, archived,
                          checklist_done, checklist_total, comments, created_at, updated_at, revision)
        SELECT p.id, %s, s.seq, CONCAT('Card number ', s.seq, ' with a title of its own'), '%s', 'feature',
               (SELECT t.id FROM stage t WHERE t.project_id = p.id ORDER BY t.rank_key LIMIT 1), '2026-12-12', %s,
               FALSE, 0, 0, 1, NOW(6), NOW(6), 1
          FROM project p
          JOIN seq_1_to_%d s
         WHERE %s
        """
            .formatted(id("5", "s.seq"), TEXT, rank("s.seq"), count, projects),
        """
        INSERT INTO card_label (project_id, card_id, label_id)
        SELECT p.id, c.id, l.id
          FROM project p
          JOIN card c ON c.project_id = p.id
          JOIN label l ON l.project_id = p.id
         WHERE %s
        """
            .formatted(projects),
        """
        INSERT INTO comment (project_id, id, card_id, author_name, body, created_at, revision)
        SELECT p.id, c.id, c.id, 'Bench', 'A comment.', NOW(6), 1
          FROM project p
          JOIN card c ON c.project_id = p.id
         WHERE %s
        """
            .formatted(projects),
        """
        INSERT INTO activity (project_id, revision, ordinal, change_id, request_hash, actor_id, verb, kind, thing_id,
                              card_id, fields, at)
        SELECT p.id, c.number + 1000, 0, c.id, UNHEX(SHA2(c.id, 256)), m.account_id, 'added', 'card', c.id, c.id,
               CONCAT('[{"field":"title","from":null,"to":"', c.title, '"}]'), NOW(6)
          FROM project p
          JOIN member m ON m.project_id = p.id
          JOIN card c ON c.project_id = p.id
         WHERE %s
        """
            .formatted(projects),
        "UPDATE project p SET p.revision = %d WHERE %s".formatted(count + 1000, projects));
  }

  /** A UUID of version 7 that counts, so that rows lie in the order in which they are made. */
  private static String id(String sort, String number) {
    return "CAST(CONCAT('0190000"
        + sort
        + "-0000-7000-8000-', LPAD(HEX("
        + number
        + "), 12, '0')) AS UUID)";
  }

  /** A rank of three digits. */
  private static String rank(String number) {
    var digit = "SUBSTRING('" + DIGITS + "', " + number + " DIV %d %% 62 + 1, 1)";
    return "CONCAT('c', "
        + (digit.formatted(3844) + ", " + digit.formatted(62) + ", " + digit.formatted(1))
        + ")";
  }
}
