package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that hardly move: others send and fetch theirs, and the app uses its store. */
@ExtendWith(App.class)
class SlowFilesTest {

  /** Not how long it may take, but when a hang is called one. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** More than the store has threads. */
  private static final int MANY = 30;

  @TempDir Path site;
  private final List<Socket> sockets = new ArrayList<>();
  private Storage storage;
  private Server server;

  @BeforeEach
  void start(App app) {
    var origin = URI.create(App.ORIGIN);
    storage = new Storage(app.files().settings(origin.resolve("/files")));
    var proxies = Optional.of(TrustedProxies.parse("127.0.0.1"));
    var settings = new Server.Settings("127.0.0.1", 0, site, origin, proxies);
    server = new Server(settings, app.pipeline(), app.files(), new EventStreams());
  }

  @AfterEach
  void stop() throws Exception {
    for (var socket : sockets) {
      socket.close();
    }
    server.stop();
    storage.close();
  }

  @Test
  void uploads_of_one_source_that_drip_keep_nobody_else_out(App app) throws Exception {
    var dripping = new ArrayList<Socket>();
    for (var i = 0; i < MANY; i++) {
      dripping.add(begin("198.18.0.1", 100_000));
    }
    // most are refused, and those that are not are ended in time
    assertThat(status(begin("198.18.0.2", 1))).isEqualTo(200);
    assertUsable(app);
    for (var socket : dripping) {
      assertEnds(socket);
    }
    assertThat(status(begin("198.18.0.1", 1))).isEqualTo(200);
  }

  @Test
  void uploads_of_many_sources_that_drip_leave_the_app_its_store(App app) throws Exception {
    var dripping = new ArrayList<Socket>();
    for (var i = 0; i < MANY; i++) {
      dripping.add(begin("198.18.1." + i, 100_000));
    }
    assertUsable(app);
    for (var socket : dripping) {
      assertEnds(socket);
    }
    assertThat(status(begin("198.18.0.2", 1))).isEqualTo(200);
  }

  /** As an export is made, and a file is looked at that is to be attached. */
  private static void assertUsable(App app) {
    var key = ObjectKey.upload(Ids.generate(), Ids.generate());
    app.store(key, new byte[] {1});
    assertThat(app.storage().find(key)).isPresent();
  }

  /** An upload of which one byte comes. */
  private Socket begin(String source, int bytes) throws IOException {
    var link = storage.upload(ObjectKey.upload(Ids.generate(), Ids.generate()), bytes).url();
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    sockets.add(socket);
    var head =
        "PUT %s?%s HTTP/1.1\r\nHost: localhost:8080\r\nX-Forwarded-For: %s\r\nIf-None-Match: *\r\nContent-Length: %d\r\n\r\n<"
            .formatted(link.getRawPath(), link.getRawQuery(), source, bytes);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static int status(Socket socket) throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    return Integer.parseInt(answer.substring(9));
  }

  /** Goes on sending a byte at a time until the server wants no more. */
  private static void assertEnds(Socket socket) throws IOException {
    for (var sent = 0; sent < PATIENCE.toMillis() / 200; sent++) {
      try {
        socket.setSoTimeout(200);
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException e) {
        // nothing yet
      } catch (IOException e) {
        return;
      }
      try {
        socket.getOutputStream().write('<');
      } catch (IOException e) {
        return;
      }
    }
    throw new AssertionError("the server still listens");
  }
}
