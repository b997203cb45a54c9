package dev.scopekeeper.infrastructure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awscdk.App;

/** Writes the cloud assembly for {@code cdk synth} and {@code cdk deploy}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    var app = new App();
    try {
      Function<String, Optional<Object>> context =
          name -> Optional.ofNullable(app.getNode().tryGetContext(name));
      if ("deploy".equals(System.getenv("CDK_COMMAND"))) {
        Settings.requireAlarmEmail(context);
      }
      var settings = Settings.from(context);
      Scopekeeper.in(app, settings, Artifacts.in(Path.of("")));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    app.synth();
  }
}
