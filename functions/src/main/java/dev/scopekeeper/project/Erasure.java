package dev.scopekeeper.project;

import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes a project and everything in it, permanently. */
public final class Erasure {
  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

  /** In this order: rows with references come before the rows that they reference. */
  private static final List<String> STATEMENTS =
      List.of(
          "erase/card_labels",
          "erase/card_dependencies",
          "erase/card_decisions",
          "erase/checklist_items",
          "erase/comments",
          "erase/attachments",
          "erase/scope_changes",
          "erase/suggestions",
          "erase/cards",
          "erase/card_templates",
          "erase/labels",
          "erase/epics",
          "erase/use_cases",
          "erase/checks",
          "erase/successors",
          "erase/decisions",
          "erase/public_links",
          "erase/releases",
          "erase/done_stage",
          "erase/stages",
          "erase/invites",
          "erase/tombstones",
          "erase/activity",
          "erase/uploads",
          "erase/members",
          "erase/id_stays_taken",
          "erase/project");

  private Erasure() {}

  /** Deletes every row of a project. The transaction holds the project locked. */
  public static void rows(Transaction tx, UUID project) {
    STATEMENTS.forEach(statement -> tx.sql(statement).bind("project", project).run());
  }

  /** Deletes uploads and attachments of a deleted project. The sweep deletes what fails here. */
  public static void files(Storage storage, UUID project) {
    try {
      for (var folder : List.of(ObjectKey.ATTACHMENTS, ObjectKey.UPLOADS)) {
        storage.list(folder + project + "/").forEach(file -> storage.delete(file.key()));
      }
    } catch (dev.scopekeeper.api.Problem unreachable) {
      LOG.atWarn()
          .setCause(unreachable)
          .addKeyValue("project", project)
          .log("Files of a deleted project are left to the sweep");
    }
  }
}
