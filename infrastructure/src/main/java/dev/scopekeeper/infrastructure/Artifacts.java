package dev.scopekeeper.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/**
 * The build results that a deployment uploads.
 *
 * @param functions the zip of all functions
 * @param site the folder of the built site
 */
public record Artifacts(Path functions, Path site) {

  /**
   * @throws IllegalArgumentException in one line, naming the missing file
   */
  public Artifacts {
    if (!Files.isRegularFile(functions)) {
      throw new IllegalArgumentException(
          functions + " is missing: build it with mvn -DskipTests package");
    }
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new IllegalArgumentException(
          site + " is missing: build it with mvn -DskipTests package");
    }
  }

  /** The build results below the root folder of the project. */
  public static Artifacts in(Path root) {
    return new Artifacts(
        root.resolve("functions/target/functions-0.1.0-SNAPSHOT.zip"),
        root.resolve("static-site/dist"));
  }

  Code code() {
    return Code.fromAsset(functions.toString());
  }
}
