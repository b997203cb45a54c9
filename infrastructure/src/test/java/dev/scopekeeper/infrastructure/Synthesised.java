package dev.scopekeeper.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The cloud assembly that a deployment would upload, made once for all tests. */
public final class Synthesised {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /** Where it lies. */
  public static final Path FOLDER = TARGET.resolve("cdk.out");

  /** The recipient of alarms. */
  static final String ALARM_EMAIL = "operator@example.com";

  private static final class Once {
    static final Scopekeeper SYSTEM =
        synth(FOLDER, Map.of("signUp", "open", "alarmEmail", ALARM_EMAIL), artifacts());
  }

  private static final class Proxied {
    static final Scopekeeper SYSTEM =
        synth(
            TARGET.resolve("cdk.out.proxy"),
            Map.of("signUp", "open", "alarmEmail", ALARM_EMAIL, "proxy", "true"),
            artifacts());
  }

  private Synthesised() {}

  /** The stacks as most would deploy them, except that anybody may sign up. */
  public static Scopekeeper system() {
    return Once.SYSTEM;
  }

  /** The same with RDS Proxy. */
  static Scopekeeper proxied() {
    return Proxied.SYSTEM;
  }

  /** The stacks with other settings. */
  static Scopekeeper with(Map<String, Object> settings) {
    return synth(TARGET.resolve("cdk.out." + settings.hashCode()), settings, artifacts());
  }

  /** The zip that was built, and a site of one page: what it looks like is tested elsewhere. */
  static Artifacts artifacts() {
    try {
      var site = TARGET.resolve("site");
      Files.createDirectories(site.resolve("assets"));
      Files.writeString(site.resolve("index.html"), "<!doctype html><title>Scopekeeper</title>");
      Files.writeString(site.resolve("assets/app-1a2b3c.js"), "1");
      var zip = TARGET.resolve("../../functions/target/functions-0.1.0-SNAPSHOT.zip").normalize();
      return new Artifacts(zip, site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scopekeeper synth(Path folder, Map<String, Object> context, Artifacts artifacts) {
    var app = new App(AppProps.builder().outdir(folder.toString()).context(context).build());
    var settings = Settings.from(name -> Optional.ofNullable(app.getNode().tryGetContext(name)));
    var system = Scopekeeper.in(app, settings, artifacts);
    app.synth();
    return system;
  }
}
