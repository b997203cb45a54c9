package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.infrastructure.Synthesised;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A deployed function that works outside the network, started with other endpoints. */
public final class Outside implements AutoCloseable {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final ManagedFunction function;

  private Outside(ManagedFunction function) {
    this.function = function;
  }

  /**
   * Starts the function as the template has it.
   *
   * @param environment variables that stand over those of the template
   */
  public static Outside start(String simpleName, Map<String, String> environment) throws Exception {
    Synthesised.system();
    var assembly =
        new CloudAssembly(
            Synthesised.FOLDER,
            Map.of(
                "EndpointAddress", "127.0.0.1",
                "EndpointPort", "3306",
                "RandomPassword", "proof",
                "AttachmentsBucket", "files",
                "DomainName", "proof.example",
                "MariaDbAdministrator", "secret",
                "MigrationsInside", "inside"));
    var deployed = assembly.named(simpleName);
    var all = new HashMap<>(deployed.environment());
    all.putAll(environment);
    var platform = Proof.platform(deployed.zip(), TARGET.resolve("task-outside"), "{}", Proof.FAST);
    return new Outside(
        ManagedFunction.start(
            new CloudAssembly.Deployed(
                deployed.name(),
                deployed.handler(),
                all,
                deployed.zip(),
                deployed.megabytes(),
                deployed.snapStart(),
                List.of()),
            platform));
  }

  /** The error that the deployment gets; empty for success. */
  public String invoke(String event) throws Exception {
    var outcome = function.invoke(event.getBytes(StandardCharsets.UTF_8));
    return outcome.error().isEmpty() ? "" : outcome.text();
  }

  public String log() throws IOException {
    return function.log();
  }

  @Override
  public void close() throws IOException {
    function.close();
  }
}
