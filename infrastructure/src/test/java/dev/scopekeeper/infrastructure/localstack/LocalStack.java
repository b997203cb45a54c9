package dev.scopekeeper.infrastructure.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A LocalStack of the tests' own, from {@code localstack/start}: the first test that needs it
 * starts it, and it ends with the tests. Who needs an account where nothing is yet takes another
 * one.
 */
final class LocalStack {

  private static final class Started {
    static final LocalStack ONE = started();
  }

  private static final String START = Path.of("localstack", "start").toAbsolutePath().toString();

  private final int port;

  private LocalStack(int port) {
    this.port = port;
  }

  static LocalStack shared() {
    return Started.ONE;
  }

  private static LocalStack started() {
    try {
      var port = freePort();
      Runtime.getRuntime().addShutdownHook(new Thread(LocalStack::stop));
      run(List.of(START, "start"), Map.of("LOCALSTACK_PORT", String.valueOf(port)));
      return new LocalStack(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What points a program at it, in the account that the tests share. */
  Map<String, String> environment() {
    return environment("test");
  }

  private Map<String, String> environment(String key) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint().toString(),
        "AWS_ENDPOINT_URL_S3",
        endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        key,
        "AWS_SECRET_ACCESS_KEY",
        "test",
        "AWS_REGION",
        "us-east-1",
        "AWS_DEFAULT_REGION",
        "us-east-1");
  }

  /** The CDK CLI in this project's version, with an assembly that is already synthesised. */
  String cdk(Path assembly, String... arguments) throws IOException {
    return cdkAs("test", assembly, arguments);
  }

  /** The same with a key of one's own: of digits, it is the id of another account. */
  String cdkAs(String key, Path assembly, String... arguments) throws IOException {
    var command = new java.util.ArrayList<>(List.of(Path.of("cdk").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--app", assembly.toAbsolutePath().toString()));
    return run(command, environment(key));
  }

  private static void stop() {
    try {
      run(List.of(START, "stop"), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(List<String> command, Map<String, String> environment)
      throws IOException {
    var builder =
        new ProcessBuilder(command).directory(Path.of("..").toFile()).redirectErrorStream(true);
    builder.environment().putAll(new HashMap<>(environment));
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
