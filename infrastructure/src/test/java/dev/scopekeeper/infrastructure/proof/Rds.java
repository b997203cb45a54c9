package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.iam.RdsToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Stands before a MariaDB as RDS does: TLS only, and who signs in shows a token made with an IAM
 * identity, which is checked for its signature, its age, host, port and user. What is said after
 * that goes to MariaDB as it is.
 */
final class Rds implements AutoCloseable {
  private static final DateTimeFormatter SIGNED_AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int SSL = 0x8;

  private final ConnectionSettings mariaDb;
  private final AwsCredentialsIdentity identity;
  private final SSLContext tls;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger signedIn = new AtomicInteger();
  private volatile boolean shut;

  Rds(ConnectionSettings mariaDb, AwsCredentialsIdentity identity, SSLContext tls)
      throws IOException {
    this.mariaDb = mariaDb;
    this.identity = identity;
    this.tls = tls;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("rds").start(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many have signed in so far. */
  int signedIn() {
    return signedIn.get();
  }

  /** Nobody can sign in until it is opened again. */
  void shut(boolean now) {
    shut = now;
  }

  /** Every connection is gone, as when RDS fails over. */
  void dropConnections() {
    open.forEach(Rds::close);
  }

  @Override
  public void close() throws IOException {
    door.close();
    dropConnections();
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        if (shut) {
          client.close();
          continue;
        }
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    var address = URI.create(mariaDb.url().substring("jdbc:".length()));
    try (client;
        var server = new Socket(address.getHost(), address.getPort())) {
      open.add(server);
      var behind = new Packets(server.getInputStream(), server.getOutputStream());
      var greeting = behind.read();
      var secured = secured(client, greeting);
      var front = secured.packets();
      var login = Login.parse(front.read());
      check(token(front, login), login.user());
      behind.write(login.with(mariaDb.user(), mariaDb.password(), scramble(greeting)));
      front.write(behind.read());
      signedIn.incrementAndGet();
      var up = Thread.ofVirtual().start(() -> pump(secured.socket(), server));
      pump(server, secured.socket());
      up.join();
    } catch (IOException e) {
      // the client sees a closed connection, as it would
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private record Secured(SSLSocket socket, Packets packets) {}

  /** Offers TLS in the greeting, and goes on only with who takes it. */
  private Secured secured(Socket client, byte[] greeting) throws IOException {
    var plain = new Packets(client.getInputStream(), client.getOutputStream());
    var offered = greeting.clone();
    offered[capabilities(greeting) + 1] |= SSL;
    plain.write(offered);
    plain.read();
    var socket = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
    socket.setUseClientMode(false);
    return new Secured(socket, plain.over(socket.getInputStream(), socket.getOutputStream()));
  }

  private static String token(Packets front, Login login) throws IOException {
    var secret = login.secret();
    if (!login.plugin().equals("mysql_clear_password") || secret.length == 0) {
      front.write("\u00femysql_clear_password\0".getBytes(StandardCharsets.ISO_8859_1));
      secret = front.read();
    }
    var text = new String(secret, StandardCharsets.UTF_8);
    return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
  }

  private void check(String token, String user) throws IOException {
    var at = Instant.from(SIGNED_AT.parse(token.replaceFirst(".*X-Amz-Date=([^&]+).*", "$1")));
    var expected =
        new RdsToken("127.0.0.1", port(), user, "eu-central-1")
            .signedBy(identity, Clock.fixed(at, ZoneOffset.UTC));
    var age = Duration.between(at, Instant.now());
    if (!token.equals(expected) || age.compareTo(RdsToken.LIFETIME) > 0) {
      throw new IOException("Access denied for " + user);
    }
  }

  private static int capabilities(byte[] greeting) {
    var version = 1;
    while (greeting[version] != 0) {
      version++;
    }
    return version + 1 + 4 + 8 + 1;
  }

  /** The server's random bytes: 8 before the capabilities, 12 after them. */
  private static byte[] scramble(byte[] greeting) {
    var at = capabilities(greeting);
    var scramble = Arrays.copyOfRange(greeting, at - 9, at + 11);
    System.arraycopy(greeting, at + 18, scramble, 8, 12);
    return scramble;
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // either side hung up; closing both tells the other
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
