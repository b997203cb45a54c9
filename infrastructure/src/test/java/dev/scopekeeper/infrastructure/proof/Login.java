package dev.scopekeeper.infrastructure.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What a client says of itself when it signs in (HandshakeResponse41).
 *
 * @param head capabilities, sizes and MariaDB's extensions, which decide how results look
 * @param secret what stands for the password
 */
@SuppressWarnings("ArrayRecordComponent")
record Login(byte[] head, String user, byte[] secret, String schema, String plugin) {
  private static final int HEAD = 32;
  private static final int SSL = 0x800;
  private static final int WITH_SCHEMA = 0x8;
  private static final int ATTRIBUTES = 0x100000;

  static Login parse(byte[] payload) {
    var text = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
    var head = new byte[HEAD];
    text.get(head);
    var user = zeroEnded(text);
    var secret = new byte[length(text)];
    text.get(secret);
    var schema = (capabilities(head) & WITH_SCHEMA) != 0 ? zeroEnded(text) : "";
    return new Login(head, user, secret, schema, zeroEnded(text));
  }

  /** The same client to a server that asks for a password, without TLS. */
  byte[] with(String otherUser, String password, byte[] scramble) {
    var name = (otherUser + "\0").getBytes(StandardCharsets.UTF_8);
    var proof = scrambled(password, scramble);
    var rest = (schema + "\0mysql_native_password\0").getBytes(StandardCharsets.UTF_8);
    var payload =
        ByteBuffer.allocate(HEAD + name.length + 1 + proof.length + rest.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    payload.put(head).put(name).put((byte) proof.length).put(proof).put(rest);
    payload.putInt(0, capabilities(head) & ~SSL & ~ATTRIBUTES);
    return payload.array();
  }

  private static byte[] scrambled(String password, byte[] scramble) {
    var once = sha1(password.getBytes(StandardCharsets.UTF_8));
    var both = Arrays.copyOf(scramble, scramble.length + once.length);
    System.arraycopy(sha1(once), 0, both, scramble.length, once.length);
    var mask = sha1(both);
    for (var i = 0; i < once.length; i++) {
      once[i] ^= mask[i];
    }
    return once;
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static int capabilities(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
  }

  private static int length(ByteBuffer text) {
    var first = Byte.toUnsignedInt(text.get());
    return first == 0xfc ? Short.toUnsignedInt(text.getShort()) : first;
  }

  private static String zeroEnded(ByteBuffer text) {
    var bytes = new ByteArrayOutputStream();
    for (var next = text.get(); next != 0; next = text.get()) {
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
