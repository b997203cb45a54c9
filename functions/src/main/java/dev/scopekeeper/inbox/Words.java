package dev.scopekeeper.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an idea, brought to one form: without accents, endings and words that say little,
 * and the same word for what means the same ({@code inbox/words.txt}).
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final List<String> ENDINGS =
      List.of(
          "ables", "able", "ings", "ing", "ions", "ion", "ers", "er", "ed", "ly", "es", "s", "e");
  private static final String LAST_OF_ENDINGS = "sgnrdye";
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_PHRASE = 4;

  /** Of a longer word its beginning counts; scripts without spaces write whole sentences as one. */
  private static final int LONGEST_WORD = 32;

  /** Some characters stand for many others: U+FDFA for eighteen. A syllable of Hangul is three. */
  private static final int MOST_EXPANSION = 3;

  private static final int PIECE = 32;

  private static final Words KNOWN = read();

  private final Set<String> little = new HashSet<>();
  private final Map<List<String>, String> same = new HashMap<>();
  private final Set<String> firstOfPhrase = new HashSet<>();
  private final List<List<String>> opposite = new ArrayList<>();

  private Words() {}

  /** The words of a text, each once, in their order. */
  static List<String> of(String text) {
    var all = KNOWN.joined(split(text));
    var telling = all.stream().filter(word -> !KNOWN.little.contains(word)).distinct().toList();
    return telling.isEmpty() ? all.stream().distinct().toList() : telling;
  }

  /** Pairs of words of which one takes back what the other does. */
  static List<List<String>> opposites() {
    return KNOWN.opposite;
  }

  private static Words read() {
    try (var file = Words.class.getResourceAsStream("/inbox/words.txt")) {
      var words = new Words();
      new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(words::read);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    var parts = line.split(": ", 2);
    switch (parts[0]) {
      case "little" -> little.addAll(split(parts[1]));
      case "same" -> {
        var group = parts[1].split(", ", -1);
        var stands = String.join(" ", split(group[0]));
        for (var phrase : group) {
          var words = split(phrase);
          same.put(words, stands);
          firstOfPhrase.add(words.getFirst());
        }
      }
      case "opposite" ->
          opposite.add(
              Arrays.stream(parts[1].split(" / ", -1))
                  .map(phrase -> String.join(" ", joined(split(phrase))))
                  .toList());
      default -> throw new IllegalStateException("words.txt: " + line);
    }
  }

  /** With phrases as one word, the longest first. */
  private List<String> joined(List<String> words) {
    var result = new ArrayList<String>(words.size());
    for (var i = 0; i < words.size(); ) {
      var length = phrase(words, i);
      result.add(same.getOrDefault(words.subList(i, i + length), words.get(i)));
      i += length;
    }
    return result;
  }

  /** How many words the longest phrase has that begins there, or 1. */
  private int phrase(List<String> words, int from) {
    if (!firstOfPhrase.contains(words.get(from))) {
      return 1;
    }
    var length = Math.min(LONGEST_PHRASE, words.size() - from);
    while (length > 1 && !same.containsKey(words.subList(from, from + length))) {
      length--;
    }
    return length;
  }

  private static List<String> split(String text) {
    var plain = plain(text);
    var words = new ArrayList<String>();
    var word = new StringBuilder(LONGEST_WORD);
    for (var i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      var character = plain.codePointAt(i);
      if (!partOfWord(character)) {
        end(word, words);
      } else if (word.length() < LONGEST_WORD) {
        word.appendCodePoint(character);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(stem(word.toString()));
      word.setLength(0);
    }
  }

  /** A letter or a number, of whatever kind. */
  private static boolean partOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  /**
   * In small letters without accents, compatible characters as one (NFKD, UAX #15). Piece by piece,
   * without marks from the beginning: to put many marks in their order takes the square of them.
   */
  private static String plain(String text) {
    if (text.chars().allMatch(character -> character < 0x80)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var plain = new StringBuilder(text.length());
    var most = MOST_EXPANSION * text.length();
    for (int from = 0, to; from < text.length() && plain.length() < most; from = to) {
      to = Math.min(from + PIECE, text.length());
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      var piece = MARKS.matcher(text.substring(from, to)).replaceAll("");
      var split = Normalizer.normalize(piece, Normalizer.Form.NFKD);
      plain.append(MARKS.matcher(split).replaceAll(""));
    }
    plain.setLength(Math.min(plain.length(), most));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Without its ending: translate, translated and translation are one. */
  private static String stem(String word) {
    if (LAST_OF_ENDINGS.indexOf(word.charAt(word.length() - 1)) < 0) {
      return word;
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    for (var ending : ENDINGS) {
      var rest = word.length() - ending.length();
      if (rest >= SHORTEST_STEM && word.endsWith(ending) && !word.endsWith("ss")) {
        return single(word.substring(0, rest));
      }
    }
    return word;
  }

  /** With one consonant at the end where the ending doubled it: dragg is drag. */
  private static String single(String stem) {
    var last = stem.length() - 1;
    return stem.length() > SHORTEST_STEM
            && stem.charAt(last) == stem.charAt(last - 1)
            && "aeiouls".indexOf(stem.charAt(last)) < 0
        ? stem.substring(0, last)
        : stem;
  }
}
