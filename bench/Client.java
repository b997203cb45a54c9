import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One connection, kept open, and one request at a time. The client shares the cores with what it
 * measures, so it is a plain socket: java.net.http costs as much as the server does.
 */
final class Client implements AutoCloseable {

  /** What came back; header names in lower case. */
  record Answer(int status, Map<String, String> headers, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What to ask; an empty body is none, and no header line may be null. */
  record Ask(String method, String path, String headers, String body) {

    static Ask get(String path) {
      return new Ask("GET", path, "Accept-Encoding: gzip\r\n", "");
    }

    static Ask get(String path, String tag) {
      return new Ask("GET", path, "Accept-Encoding: gzip\r\nIf-None-Match: " + tag + "\r\n", "");
    }

    /** A change, with a change id of its own. */
    static Ask post(String path, String body) {
      return new Ask(
          "POST",
          path,
          "Accept-Encoding: gzip\r\nContent-Type: application/json\r\nIdempotency-Key: "
              + id()
              + "\r\n",
          body);
    }

    /** The same, answered without compression. */
    Ask plain() {
      return new Ask(method, path, headers.replace("Accept-Encoding: gzip\r\n", ""), body);
    }
  }

  private final int port;
  private final String cookie;
  private final Socket socket;
  private final InputStream in;

  /**
   * @param cookie as a browser sends it; empty before signing in
   */
  Client(int port, String cookie) throws IOException {
    this.port = port;
    this.cookie = cookie;
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
  }

  Answer send(Ask ask) throws IOException {
    var body = ask.body().getBytes(StandardCharsets.UTF_8);
    var origin = "localhost:" + port;
    var head =
        ask.method() + " " + ask.path() + " HTTP/1.1\r\nHost: " + origin
            + "\r\nOrigin: http://" + origin + "\r\n"
            + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
            + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n")
            + ask.headers() + "\r\n";
    var request = new ByteArrayOutputStream(head.length() + body.length);
    request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());
    return answer();
  }

  /**
   * The answer, which must be a success.
   *
   * @throws IllegalStateException with the status and what the server says
   */
  Answer ok(Ask ask) throws IOException {
    var answer = send(ask);
    if (answer.status() >= 400) {
      throw new IllegalStateException(
          ask.method() + " " + ask.path() + ": " + answer.status() + " " + answer.text());
    }
    return answer;
  }

  private Answer answer() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    var length = status == 204 || status == 304 ? "0" : headers.get("content-length");
    return new Answer(status, headers, in.readNBytes(Integer.parseInt(length)));
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The server closed the connection.");
      }
      line.append((char) read);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A UUID of version 7 (RFC 9562 §5.7). */
  static UUID id() {
    var random = UUID.randomUUID();
    var most =
        System.currentTimeMillis() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(most, random.getLeastSignificantBits());
  }
}
