package dev.scopekeeper.infrastructure.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1 that is its own authority.
 *
 * @param context of the server that shows it
 */
record Certificate(SSLContext context) {
  private static final String PASSWORD = "changeit";

  /**
   * Makes it in a folder, with its authority as {@code ca.pem}, and as {@code trust.p12} for those
   * who shall know it as Java knows public ones.
   */
  static Certificate make(Path folder) throws Exception {
    Files.createDirectories(folder);
    var store = folder.resolve("server.p12");
    Files.deleteIfExists(store);
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "SAN=IP:127.0.0.1",
        "-validity",
        "2");
    keytool(
        store,
        "-exportcert",
        "-rfc",
        "-alias",
        "server",
        "-file",
        folder.resolve("ca.pem").toString());
    var trust = folder.resolve("trust.p12");
    Files.deleteIfExists(trust);
    keytool(
        trust,
        "-importcert",
        "-noprompt",
        "-alias",
        "ca",
        "-file",
        folder.resolve("ca.pem").toString());
    return new Certificate(context(store));
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    var command =
        Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                Stream.concat(
                    Stream.of(arguments),
                    List.of("-keystore", store.toString(), "-storepass", PASSWORD).stream()))
            .toList();
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(said);
    }
  }
}
