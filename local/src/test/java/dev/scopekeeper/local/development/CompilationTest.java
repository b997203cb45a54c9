package dev.scopekeeper.local.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
  @TempDir Path folder;

  @Test
  void an_edited_class_is_compiled_and_a_broken_one_is_told_with_its_line() throws IOException {
    var sources = module("class Route { int answer() { return 1; } }");
    assertThat(Compilation.of(sources, List.of())).isEmpty();
    assertThat(sources.classes().resolve("Route.class")).exists();

    Files.writeString(sources.java().resolve("Route.java"), "class Route { int answer() {} }");
    assertThat(Compilation.of(sources, List.of()))
        .singleElement()
        .asString()
        .contains("Route.java:1")
        .contains("missing return");
  }

  @Test
  void an_edited_statement_is_a_change_and_a_look_without_edits_is_none() throws IOException {
    var sources = module("class Route {}");
    var statement = Files.writeString(sources.resources().resolve("find.sql"), "SELECT 1");
    var before = Sources.state(List.of(sources));
    assertThat(Sources.state(List.of(sources))).isEqualTo(before);

    Files.setLastModifiedTime(statement, FileTime.from(Instant.EPOCH));
    assertThat(Sources.state(List.of(sources))).isNotEqualTo(before);
  }

  private Sources module(String text) throws IOException {
    var sources = new Sources(folder);
    Files.createDirectories(sources.java());
    Files.createDirectories(sources.resources());
    Files.createDirectories(sources.classes());
    Files.writeString(sources.java().resolve("Route.java"), text);
    return sources;
  }
}
