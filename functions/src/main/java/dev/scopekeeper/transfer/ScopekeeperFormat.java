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
    return "Scopekeeper";
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
      throw new UnreadableImport(PlaceInFile.of(problem));
    }
  }

  private static void requireReadable(JsonNode version) {
    if (!version.isInt() || version.intValue() < 1) {
      throw new UnreadableImport(PlaceInFile.of("#/version", FileProblem.FORMAT_VERSION_MISSING));
    }
    if (version.intValue() > ProjectDocument.VERSION) {
      throw new UnreadableImport(
          FileProblem.FORMAT_VERSION_TOO_NEW
              .with("version", version.intValue())
              .with("newest", ProjectDocument.VERSION));
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
}
