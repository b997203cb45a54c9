package dev.scopekeeper.export;

import java.util.Random;

/** Texts that are legal and odd. */
final class RandomText {
  private static final String[] PIECES = {
    "plain words ",
    "\u05d0\u05d1\u05d2 ",
    "\u202e reversed ",
    "\ud83d\ude80",
    "\ud83d\udc69\u200d\ud83d\udcbb",
    "e\u0301",
    "\t",
    "\n",
    "\r\n",
    "\u0001",
    "\u001b[31m",
    "\"quoted\" ",
    "\\",
    "=1+1",
    "'",
    "<script>",
    "&amp;",
    "# heading\n",
    "```\n",
    "- [ ] task\n",
    "| a | b |",
    "[x]: http://example.org",
    "\uFEFF",
    "\u00a0",
    "\ufffd",
    ",;"
  };

  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  /** One that is not blank and no longer than told, sometimes exactly as long. */
  String title(int most) {
    var text = "T" + text(most - 1).strip();
    return random.nextInt(8) == 0 ? (text + "x".repeat(most)).substring(0, most - 2) + "Zz" : text;
  }

  /** One that may be empty. */
  String text(int most) {
    var text = new StringBuilder();
    for (var i = random.nextInt(12); i > 0; i--) {
      var piece = PIECES[random.nextInt(PIECES.length)];
      if (text.length() + piece.length() <= most) {
        text.append(piece);
      }
    }
    return text.toString();
  }

  /** One that is empty, short or as long as it may be. */
  String body(int most) {
    return switch (random.nextInt(10)) {
      case 0 -> "";
      case 1 -> "\u00e4".repeat(most);
      default -> text(most);
    };
  }
}
