package dev.scopekeeper.api;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Balances the characters that control the direction of writing (Unicode UAX #9 §2): ends what a
 * text begins, and drops ends without a beginning. A balanced text has no effect on what surrounds
 * it.
 */
final class BidiControls {
  private static final int POP_EMBEDDING = 0x202C;
  private static final int POP_ISOLATE = 0x2069;

  /** The missing ends, the innermost first. */
  private final Deque<Integer> missing = new ArrayDeque<>();

  private int openIsolates;

  private BidiControls() {}

  static String balanced(String text) {
    if (text.codePoints()
        .noneMatch(point -> isEmbedding(point) || isIsolate(point) || isEnd(point))) {
      return text;
    }
    var controls = new BidiControls();
    var balanced = new StringBuilder(text.length());
    text.codePoints().filter(controls::keeps).forEach(balanced::appendCodePoint);
    controls.missing.forEach(balanced::appendCodePoint);
    return balanced.toString();
  }

  private boolean keeps(int point) {
    if (isEmbedding(point)) {
      missing.push(POP_EMBEDDING);
    } else if (isIsolate(point)) {
      missing.push(POP_ISOLATE);
      openIsolates++;
    }
    return !isEnd(point) || ends(point);
  }

  /** Whether the character ends anything. The end of an isolate also ends the embeddings in it. */
  private boolean ends(int point) {
    if (point == POP_EMBEDDING) {
      return !missing.isEmpty() && missing.peek() == POP_EMBEDDING && missing.pop() == point;
    }
    if (openIsolates == 0) {
      return false;
    }
    openIsolates--;
    while (missing.peek() == POP_EMBEDDING) {
      missing.pop();
    }
    return missing.pop() == point;
  }

  private static boolean isEmbedding(int point) {
    return point == 0x202A || point == 0x202B || point == 0x202D || point == 0x202E;
  }

  private static boolean isIsolate(int point) {
    return point >= 0x2066 && point <= 0x2068;
  }

  private static boolean isEnd(int point) {
    return point == POP_EMBEDDING || point == POP_ISOLATE;
  }
}
