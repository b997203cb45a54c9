package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Validation;
import dev.scopekeeper.export.DocumentRules;
import dev.scopekeeper.export.ProjectDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The JSON export of Scopekeeper: docs/export.md. */
final class ScopekeeperFormat implements ImportFormat {

  @Override
  public String name() {
    return ProjectDocument.FORMAT;
  }

  @Override
  public String label() {
    return "a project of Scopekeeper";
  }

  @Override
  public boolean recognises(JsonNode root) {
    return root.path("format").asString("").equals(ProjectDocument.FORMAT);
  }

  @Override
  public ImportedFile read(JsonNode root) {
    requireReadable(root.path("version"));
    try {
      var document = Validation.checked(Json.readUntrusted(root, ProjectDocument.class));
      DocumentRules.check(document);
      return ImportedFile.of(name(), new OwnProject(document), omissions(root));
    } catch (Problem problem) {
      throw new UnreadableImport(sentence(problem));
    }
  }

  private static void requireReadable(JsonNode version) {
    if (!version.isInt() || version.intValue() < 1) {
      throw new UnreadableImport("#/version: This does not say of which version the file is.");
    }
    if (version.intValue() > ProjectDocument.VERSION) {
      throw new UnreadableImport(
          "This file is of version %d of the format; this Scopekeeper reads up to version %d. Bring"
                  .formatted(version.intValue(), ProjectDocument.VERSION)
              + " it to a newer one.");
    }
  }

  private static List<String> omissions(JsonNode root) {
    var omissions = new ArrayList<String>();
    omissions.add("The history does not come across: it begins anew with the import.");
    var files = root.path("attachments").size();
    if (files > 0) {
      omissions.add(
          files == 1
              ? "1 attachment is not in this file."
              : files + " attachments are not in this file.");
    }
    return omissions;
  }

  private static String sentence(Problem problem) {
    var fault = problem.faults().getFirst();
    return fault.pointer().map(place -> place + ": ").orElse("") + fault.detail();
  }
}
