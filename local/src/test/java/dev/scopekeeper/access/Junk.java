package dev.scopekeeper.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** What no honest client sends. */
final class Junk {

  /** JSON, or nearly, to stand where a value is expected. */
  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "99999999999999999999",
          "1e999999999",
          "1e-999999999",
          "-1e400",
          "NaN",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "\"\\ud83d\\ude80 \\u202e\\u05d0\\u200f \\u0301\"",
          "\"" + "x".repeat(60_000) + "\"",
          "\"' OR 1=1 -- \\\\\"",
          "\"<script>alert(1)</script>\"",
          "\"+99999-01-01\"",
          "\"-0001-01-01\"",
          "\"0000-00-00\"",
          "\"10000-01-01\"",
          "\"2026-02-30\"",
          "\"2026-12-24T00:00:00Z\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
          "[]",
          "{}",
          "[null]",
          "[1,2,3]",
          "[2026,12,24]",
          "{\"from\":1}",
          "{\"\":\"\"}",
          "[".repeat(70) + "]".repeat(70));

  /** Texts to stand in a path or a query, encoded as they travel. */
  static final List<String> IN_ADDRESSES =
      List.of(
          "x",
          "-1",
          "0",
          "%00",
          "%ED%A0%80",
          "%F0%9F%9A%80",
          "99999999999999999999",
          "1.5",
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "________________________________",
          "--------------------------------",
          "'%20OR%201=1%20--",
          "a".repeat(5_000),
          "{}",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-000000000000");

  /** Bodies that are wrong as a whole. */
  static final List<byte[]> BODIES =
      List.of(
          bytes("null"),
          bytes("[]"),
          bytes("1"),
          bytes("\"x\""),
          bytes("{"),
          bytes("{\"a\":}"),
          bytes("{} {}"),
          bytes("\uFEFF[]"),
          bytes("[".repeat(100_000)),
          bytes("{\"a\":".repeat(5_000)),
          bytes("{\"unknown\":\"" + "x".repeat(1_000_000) + "\"}"),
          bytes("{\"__proto__\":{}}"),
          new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
          new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0});

  /** A megabyte of nothing, many times over. */
  static final byte[] BOMB = bomb();

  private Junk() {}

  private static byte[] bomb() {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      for (var i = 0; i < 64; i++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Some JSON, always the same for the same random numbers. */
  static String json(Random random, List<String> names, int depth) {
    return switch (random.nextInt(depth > 3 ? 1 : 3)) {
      case 0 -> VALUES.get(random.nextInt(VALUES.size()));
      case 1 ->
          IntStream.range(0, random.nextInt(4))
              .mapToObj(_ -> json(random, names, depth + 1))
              .collect(Collectors.joining(",", "[", "]"));
      default ->
          IntStream.range(0, random.nextInt(6))
              .mapToObj(_ ->
                  "\""
                      + names.get(random.nextInt(names.size()))
                      + "\":"
                      + json(random, names, depth + 1))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
