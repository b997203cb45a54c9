package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What connections may take of the server before anybody asks for something. */
@ExtendWith(App.class)
class ConnectionsTest {

  /** Not how long it may take, but when a hang is called one. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Long enough to tell them apart. */
  private static final ConnectionGuard.Heads SHORT =
      new ConnectionGuard.Heads(Duration.ofSeconds(1), Duration.ofSeconds(3));

  private static final String HEALTH = "GET /api/health HTTP/1.1\r\nHost: localhost\r\n";

  @TempDir Path site;
  private final List<Socket> sockets = new ArrayList<>();
  private Optional<Server> server = Optional.empty();

  @AfterEach
  void stop() throws Exception {
    for (var socket : sockets) {
      socket.close();
    }
    if (server.isPresent()) {
      server.get().stop();
    }
  }

  @Test
  void a_head_may_take_ten_seconds_and_a_later_one_as_long_as_a_silent_connection() {
    assertThat(ConnectionGuard.Heads.USUAL)
        .isEqualTo(new ConnectionGuard.Heads(Duration.ofSeconds(10), Duration.ofSeconds(40)));
  }

  @Test
  void a_head_that_never_ends_is_cut_off(App app) throws Exception {
    var port = start(app, Optional.empty(), SHORT);
    var began = Instant.now();
    var first = connected(port, "127.0.0.1");
    first.getOutputStream().write((HEALTH + "X: ").getBytes(StandardCharsets.US_ASCII));
    assertEnds(first);
    assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(SHORT.first());
  }

  @Test
  void a_second_head_that_never_ends_is_cut_off_too(App app) throws Exception {
    var port = start(app, Optional.empty(), SHORT);
    var socket = connected(port, "127.0.0.1");
    assertThat(healthy(socket)).isTrue();
    var answered = Instant.now();
    assertThat(healthy(socket)).isTrue();
    socket.getOutputStream().write((HEALTH + "X: ").getBytes(StandardCharsets.US_ASCII));
    assertEnds(socket);
    assertThat(Duration.between(answered, Instant.now())).isGreaterThanOrEqualTo(SHORT.next());
  }

  @Test
  void one_source_cannot_take_all_connections(App app) throws Exception {
    var port = start(app, Optional.empty());
    for (var i = 0; i <= ConnectionGuard.MAX_PER_SOURCE; i++) {
      connected(port, "127.0.0.1");
    }
    // one of them is refused, not always the last: they are accepted side by side
    var refused = firstEnded();
    assertThat(healthy(connected(port, "127.0.0.2"))).isTrue();
    for (var socket : sockets) {
      assertThat(socket.equals(refused) || !ended(socket, Duration.ofMillis(1))).isTrue();
    }
    (sockets.getFirst().equals(refused) ? sockets.get(1) : sockets.getFirst()).close();
    // the place is free once the server has seen that
    var end = Instant.now().plus(PATIENCE);
    while (!mayEnter(port)) {
      assertThat(Instant.now()).as("a place is free").isBefore(end);
      Thread.sleep(50);
    }
  }

  @Test
  void connections_of_a_trusted_proxy_are_everybodys(App app) throws Exception {
    var port = start(app, Optional.of(TrustedProxies.parse("127.0.0.1")));
    for (var i = 0; i < ConnectionGuard.MAX_PER_SOURCE; i++) {
      connected(port, "127.0.0.1");
    }
    assertThat(healthy(connected(port, "127.0.0.1"))).isTrue();
  }

  private Socket firstEnded() throws IOException {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (var socket : sockets) {
        if (ended(socket, Duration.ofMillis(1))) {
          return socket;
        }
      }
    }
    throw new AssertionError("all of them were let in");
  }

  private int start(App app, Optional<TrustedProxies> proxies) {
    return start(app, proxies, ConnectionGuard.Heads.USUAL);
  }

  private int start(App app, Optional<TrustedProxies> proxies, ConnectionGuard.Heads heads) {
    var settings = new Server.Settings("127.0.0.1", 0, site, URI.create(App.ORIGIN), proxies);
    var started = new Server(settings, app.pipeline(), app.files(), new EventStreams(), heads);
    server = Optional.of(started);
    return started.port();
  }

  private Socket connected(int port, String from) throws IOException {
    var loopback = InetAddress.ofLiteral("127.0.0.1");
    var socket = new Socket(loopback, port, InetAddress.ofLiteral(from), 0);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    sockets.add(socket);
    return socket;
  }

  private boolean mayEnter(int port) throws IOException {
    try (var socket = connected(port, "127.0.0.1")) {
      return healthy(socket);
    }
  }

  private static boolean healthy(Socket socket) {
    try {
      socket.getOutputStream().write((HEALTH + "\r\n").getBytes(StandardCharsets.US_ASCII));
      var answer = new StringBuilder();
      while (!answer.toString().contains("\"ok\"}")) {
        var next = socket.getInputStream().read();
        if (next < 0) {
          return false;
        }
        answer.append((char) next);
      }
      return answer.toString().startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      // closed while it was written to
      return false;
    }
  }

  /** Goes on sending a byte at a time, each long before the connection counts as silent. */
  private static void assertEnds(Socket socket) throws IOException {
    var end = Instant.now().plus(PATIENCE);
    while (!ended(socket, Duration.ofMillis(200))) {
      assertThat(Instant.now()).as("the server still listens").isBefore(end);
      try {
        socket.getOutputStream().write('a');
      } catch (IOException e) {
        return;
      }
    }
  }

  private static boolean ended(Socket socket, Duration wait) throws IOException {
    socket.setSoTimeout((int) wait.toMillis());
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      // reset
      return true;
    }
  }
}
