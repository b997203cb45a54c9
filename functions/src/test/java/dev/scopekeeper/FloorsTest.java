package dev.scopekeeper;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The floors of docs/architecture.md: a package depends on its own floor and those below. */
class FloorsTest {
  private static final String ROOT = "dev.scopekeeper.";

  /** From the ground up. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("database", "storage", "site"),
          List.of("live"),
          List.of("api"),
          List.of("change"),
          List.of(
              "attachment",
              "card",
              "decision",
              "groundwork",
              "inbox",
              "member",
              "project",
              "release",
              "stage"),
          List.of("board"),
          List.of("account", "export", "publiclink", "start", "transfer"),
          List.of("routes"),
          List.of("aws"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void every_package_has_a_floor() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
        .isNotEmpty()
        .allMatch(name -> floor(name) >= 0);
  }

  @Test
  void no_package_depends_on_a_floor_above_it() {
    var upward =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(to -> to.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(FloorsTest::goesUp)
            .map(Dependency::getDescription);
    assertThat(upward).isEmpty();
  }

  @Test
  void no_packages_depend_on_each_other_in_a_cycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static boolean goesUp(Dependency dependency) {
    return floor(dependency.getTargetClass().getPackageName())
        > floor(dependency.getOriginClass().getPackageName());
  }

  /** Parts of a package, such as {@code routes.openapi}, are on its floor; -1 where it has none. */
  private static int floor(String packageName) {
    var part = packageName.substring(ROOT.length()).replaceFirst("\\..*", "");
    return IntStream.range(0, FLOORS.size())
        .filter(i -> FLOORS.get(i).contains(part))
        .findFirst()
        .orElse(-1);
  }
}
