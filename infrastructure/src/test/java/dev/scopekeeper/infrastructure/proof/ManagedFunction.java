package dev.scopekeeper.infrastructure.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One environment of one function: AWS's runtime interface client in a process of its own, in the
 * life cycle of SnapStart where the function has it.
 */
final class ManagedFunction implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  /**
   * What the platform puts around a function.
   *
   * @param task the unpacked zip
   * @param runtime the jars of the runtime interface client
   * @param library its native part
   * @param identity the JSON of the credentials that functions get
   * @param jvm further options of the JVM
   */
  record Platform(Path task, List<Path> runtime, Path library, String identity, List<String> jvm) {}

  private final CloudAssembly.Deployed function;
  private final RuntimeApi api;
  private final Process process;
  private final Path log;

  private ManagedFunction(
      CloudAssembly.Deployed function, RuntimeApi api, Process process, Path log) {
    this.function = function;
    this.api = api;
    this.process = process;
    this.log = log;
  }

  /** Starts it, and returns at once: initialising goes on. */
  static ManagedFunction start(CloudAssembly.Deployed function, Platform platform)
      throws IOException {
    var api = new RuntimeApi(platform.identity());
    var log = Files.createTempFile(function.name(), ".log");
    var builder =
        new ProcessBuilder(command(function, platform))
            .directory(platform.task().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(environment(function, platform, api));
    return new ManagedFunction(function, api, builder.start(), log);
  }

  private static List<String> command(CloudAssembly.Deployed function, Platform platform) {
    var jars =
        String.join(File.pathSeparator, platform.runtime().stream().map(Path::toString).toList());
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + function.megabytes() * 7 / 10 + "m",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
                    + platform.library(),
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(platform.jvm());
    command.addAll(
        List.of(
            "-cp",
            jars,
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            function.handler()));
    return command;
  }

  private static Map<String, String> environment(
      CloudAssembly.Deployed function, Platform platform, RuntimeApi api) {
    var environment =
        new java.util.HashMap<String, String>(
            Map.of(
                "_HANDLER",
                function.handler(),
                "LAMBDA_TASK_ROOT",
                platform.task().toString(),
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                String.valueOf(function.megabytes()),
                "AWS_LAMBDA_LOG_FORMAT",
                "JSON",
                "AWS_REGION",
                "eu-central-1",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://" + api.address() + "/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "proof"));
    environment.putAll(function.environment());
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
    return environment;
  }

  /** What publishing a version would say: an empty error, or the error that failed it. */
  RuntimeApi.Outcome published() throws Exception {
    return api.checkpoint().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void restore() {
    api.restore();
  }

  /** Ready for events: published and restored. */
  ManagedFunction ready() throws Exception {
    if (function.snapStart()) {
      var outcome = published();
      if (!outcome.error().isEmpty()) {
        throw new IllegalStateException(function.name() + " was not published: " + outcome.text());
      }
      restore();
    }
    return this;
  }

  RuntimeApi.Outcome invoke(byte[] event) throws Exception {
    try {
      return api.invoke(event).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(function.name() + " does not answer:\n" + log(), e);
    }
  }

  /** All it has printed. */
  String log() throws IOException {
    return Files.readString(log);
  }

  long pid() {
    return process.pid();
  }

  /** How the process ended. */
  int exitCode() throws InterruptedException {
    process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    api.close();
    Files.deleteIfExists(log);
  }
}
