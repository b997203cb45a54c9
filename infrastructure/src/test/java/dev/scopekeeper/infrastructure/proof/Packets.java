package dev.scopekeeper.infrastructure.proof;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The packets of MariaDB's protocol on one connection: a length, a number, a payload. */
final class Packets {
  private final InputStream in;
  private final OutputStream out;
  private int last = -1;

  Packets(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** The same conversation on other streams: what TLS is put under. */
  Packets over(InputStream newIn, OutputStream newOut) {
    var packets = new Packets(newIn, newOut);
    packets.last = last;
    return packets;
  }

  byte[] read() throws IOException {
    var data = new DataInputStream(in);
    var length = unsigned(data) | unsigned(data) << 8 | unsigned(data) << 16;
    last = unsigned(data);
    return data.readNBytes(length);
  }

  void write(byte[] payload) throws IOException {
    var packet = new byte[payload.length + 4];
    packet[0] = (byte) payload.length;
    packet[1] = (byte) (payload.length >> 8);
    packet[2] = (byte) (payload.length >> 16);
    packet[3] = (byte) ++last;
    System.arraycopy(payload, 0, packet, 4, payload.length);
    out.write(packet);
    out.flush();
  }

  private static int unsigned(DataInputStream data) throws IOException {
    var value = data.read();
    if (value < 0) {
      throw new EOFException("The other side closed the connection");
    }
    return value;
  }
}
