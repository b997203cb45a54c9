package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.infrastructure.Synthesised;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.local.EmbeddedMariaDb;
import dev.scopekeeper.local.EventStreams;
import dev.scopekeeper.local.FileStore;
import dev.scopekeeper.local.Server;
import dev.scopekeeper.routes.Conversation;
import dev.scopekeeper.storage.Storage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** AWS on this machine, as far as a function sees it, and the local server beside it. */
final class Proof {
  static final String ORIGIN = "https://proof.example";

  /** What CloudFront would add to every request. */
  static final String ORIGIN_PROOF = "proof";

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /** What an answer is does not depend on how well the code is compiled. */
  static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1");

  private final EmbeddedMariaDb mariaDb;
  private final AwsSessionCredentialsIdentity identity =
      AwsSessionCredentialsIdentity.create("AKIDPROOF", "secret", "session");
  private final Certificate certificate;
  private final Rds rds;
  private final FileStore files;
  private final Storage storage;
  private final CloudAssembly assembly;
  private final ManagedFunction.Platform platform;
  private final Server local;

  /**
   * @param jvm options of every function's JVM
   */
  Proof(List<String> jvm) throws Exception {
    Synthesised.system();
    mariaDb =
        new EmbeddedMariaDb(
            new EmbeddedMariaDb.Settings(
                TARGET.resolve("test-data"), TARGET.resolve("mariadb-program"), false));
    Migrations.migrate(mariaDb.connection().unpooled());
    haveFirstAccount();
    certificate = Certificate.make(TARGET.resolve("certificate"));
    rds = new Rds(mariaDb.connection(), identity, certificate.context());
    // the keys as an identity of AWS has them, with a session's token besides
    files =
        new FileStore(
            TARGET.resolve("test-data/files"),
            AwsBasicCredentials.create(identity.accessKeyId(), identity.secretAccessKey()));
    storage = new Storage(files.settings(files.endpoint()));
    assembly =
        new CloudAssembly(
            Synthesised.FOLDER,
            Map.of(
                "EndpointAddress",
                "127.0.0.1",
                "EndpointPort",
                String.valueOf(rds.port()),
                "RandomPassword",
                ORIGIN_PROOF,
                "MariaDbAdministrator",
                "arn:aws:secretsmanager:eu-central-1:000000000000:secret:admin",
                "AttachmentsBucket",
                files.bucket(),
                "MigrationsInside",
                "Scopekeeper-MigrateDatabase",
                "DomainName",
                URI.create(ORIGIN).getHost()));
    platform =
        platform(
            assembly.functions().getFirst().zip(),
            TARGET.resolve("task"),
            credentials(identity),
            jvm);
    local = local();
  }

  /** The set-up link is used already, here and there: what it is for is tested on its routes. */
  private void haveFirstAccount() throws SQLException {
    try (var connection = mariaDb.connection().unpooled().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("UPDATE sign_up SET accounts = accounts + 1");
    }
  }

  /** The function as deployed, with the authority of the test's RDS in the place of Amazon's. */
  CloudAssembly.Deployed here(CloudAssembly.Deployed function) {
    var environment = new HashMap<>(function.environment());
    environment.computeIfPresent(
        "DATABASE_OPTIONS",
        (_, options) ->
            options.replace(
                "/var/task/rds-ca.pem", TARGET.resolve("certificate/ca.pem").toString()));
    environment.put("AWS_ENDPOINT_URL_S3", files.endpoint().toString());
    return with(function, environment);
  }

  private static CloudAssembly.Deployed with(
      CloudAssembly.Deployed function, Map<String, String> environment) {
    return new CloudAssembly.Deployed(
        function.name(),
        function.handler(),
        environment,
        function.zip(),
        function.megabytes(),
        function.snapStart(),
        function.routes());
  }

  /** RDS Proxy before the same MariaDB, as far as a function sees it. */
  Rds proxy() throws IOException {
    return new Rds(mariaDb.connection(), identity, certificate.context());
  }

  /** The function as deployed with that proxy, whose authority is one that Java knows. */
  CloudAssembly.Deployed behind(Rds proxy, CloudAssembly.Deployed function) {
    var environment = new HashMap<>(function.environment());
    environment.put(
        "DATABASE_PROXY_URL", "jdbc:mariadb://127.0.0.1:" + proxy.port() + "/scopekeeper");
    environment.put("DATABASE_PROXY_OPTIONS", "credentialType=RDS-TOKEN&sslMode=verify-full");
    environment.put(
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.ssl.trustStorePassword=changeit -Djavax.net.ssl.trustStore="
            + TARGET.resolve("certificate/trust.p12"));
    return with(function, environment);
  }

  /** What browsers send to functions, with what CloudFront adds. */
  static Conversation conversation() {
    return new Conversation(ORIGIN, Optional.of(ORIGIN_PROOF));
  }

  ManagedFunction start(CloudAssembly.Deployed function) throws IOException {
    return ManagedFunction.start(here(function), platform);
  }

  ManagedFunction start(String simpleName) throws IOException {
    return start(assembly.named(simpleName));
  }

  CloudAssembly assembly() {
    return assembly;
  }

  ManagedFunction.Platform platform() {
    return platform;
  }

  Rds rds() {
    return rds;
  }

  EmbeddedMariaDb mariaDb() {
    return mariaDb;
  }

  URI local(String target) {
    return URI.create("http://127.0.0.1:" + local.port() + target);
  }

  void close() throws Exception {
    local.stop();
    storage.close();
    files.close();
    rds.close();
    mariaDb.close();
  }

  private Server local() {
    var configuration = new Configuration(URI.create(ORIGIN), true);
    var database = new Database(mariaDb.connection().unpooled());
    var clock = Clock.systemUTC();
    var pipeline =
        new RequestPipeline(
            new Application(
                configuration,
                database,
                storage,
                // as the functions announce, so that both tell the same
                new Beacons(storage),
                new Sessions(configuration, database, clock),
                clock));
    return new Server(
        new Server.Settings(
            "127.0.0.1", 0, TARGET.resolve("no-site"), URI.create(ORIGIN), Optional.empty()),
        pipeline,
        files,
        new EventStreams());
  }

  /** What Lambda would start functions of this zip with. */
  static ManagedFunction.Platform platform(Path zip, Path folder, String identity, List<String> jvm)
      throws IOException {
    var task = unpacked(zip, folder);
    if (!Files.isRegularFile(task.resolve("rds-ca.pem"))) {
      throw new IllegalStateException("The zip has no rds-ca.pem");
    }
    try (var jars = Files.list(TARGET.resolve("runtime"))) {
      var runtime = jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
      return new ManagedFunction.Platform(task, runtime, library(runtime), identity, jvm);
    }
  }

  private static String credentials(AwsSessionCredentialsIdentity identity) {
    return Json.text(
        Map.of(
            "AccessKeyId", identity.accessKeyId(),
            "SecretAccessKey", identity.secretAccessKey(),
            "Token", identity.sessionToken(),
            "Expiration", Instant.now().plus(Duration.ofHours(6)).toString()));
  }

  /** What Lambda does with a zip before it starts a function. */
  static Path unpacked(Path zip, Path folder) throws IOException {
    try (var archive = FileSystems.newFileSystem(zip);
        var files = Files.walk(archive.getPath("/"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        var to = folder.resolve(file.toString().substring(1));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return folder;
  }

  private static Path library(List<Path> runtime) throws IOException {
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
    var library = TARGET.resolve("runtime").resolve(name);
    for (var jar : runtime) {
      try (var archive = FileSystems.newFileSystem(jar)) {
        var inside = archive.getPath("jni", name);
        if (Files.exists(inside)) {
          Files.copy(inside, library, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return library;
  }
}
