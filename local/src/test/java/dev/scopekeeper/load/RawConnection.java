package dev.scopekeeper.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** HTTP as no client would speak it: half a request, and then nothing. */
public final class RawConnection implements AutoCloseable {
  private final Socket socket;

  public RawConnection(int port, Duration patience) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) patience.toMillis());
  }

  /** The head of a JSON request from our own pages, of which a body is to come. */
  public RawConnection head(String line, String origin, List<String> headers) throws IOException {
    var head =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nOrigin: "
            + origin
            + "\r\nContent-Type: application/json\r\n"
            + String.join("", headers.stream().map(header -> header + "\r\n").toList())
            + "\r\n";
    return send(head.getBytes(StandardCharsets.US_ASCII));
  }

  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** The status of the answer, and the rest as it comes until the connection is closed. */
  public Answer answer() throws IOException {
    var bytes = socket.getInputStream().readAllBytes();
    var text = new String(bytes, StandardCharsets.UTF_8);
    return new Answer(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
  }

  /**
   * What came back before the connection was closed.
   *
   * @param status 0 where it was closed without an answer
   */
  public record Answer(int status, String text) {}

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
