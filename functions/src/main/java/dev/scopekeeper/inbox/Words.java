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
 * Normalizes the words of an idea: without accents, endings and stop words, and with one word for
 * each group of synonyms ({@code inbox/words.txt}).
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final List<String> ENDINGS =
      List.of(
          "ables", "able", "ings", "ing", "ions", "ion", "ers", "er", "ed", "ly", "es", "s", "e");
  private static final String LAST_OF_ENDINGS = "sgnrdye";
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_PHRASE = 4;

  /** Longer words are cut: scripts without spaces write whole sentences as one word. */
  private static final int LONGEST_WORD = 32;

  /** Limits NFKD expansion: U+FDFA becomes eighteen characters, a Hangul syllable three. */
  private static final int MOST_EXPANSION = 3;

  private static final int PIECE = 32;

  private static final Words KNOWN = read();

  private final Set<String> stopWords = new HashSet<>();
  private final Map<List<String>, String> synonyms = new HashMap<>();
  private final Set<String> firstOfPhrase = new HashSet<>();
  private final List<List<String>> opposites = new ArrayList<>();

  private Words() {}

  /** Returns the distinct words of a text, in order. */
  static List<String> of(String text) {
    var words = KNOWN.joined(split(text));
    var significant =
        words.stream().filter(word -> !KNOWN.stopWords.contains(word)).distinct().toList();
    return significant.isEmpty() ? words.stream().distinct().toList() : significant;
  }

  /** Returns pairs of words with opposite meanings. */
  static List<List<String>> opposites() {
    return KNOWN.opposites;
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
      case "little" -> stopWords.addAll(split(parts[1]));
      case "same" -> {
        var group = parts[1].split(", ", -1);
        var stands = String.join(" ", split(group[0]));
        for (var phrase : group) {
          var words = split(phrase);
          synonyms.put(words, stands);
          firstOfPhrase.add(words.getFirst());
        }
      }
      case "opposite" ->
          opposites.add(
              Arrays.stream(parts[1].split(" / ", -1))
                  .map(phrase -> String.join(" ", joined(split(phrase))))
                  .toList());
      default -> throw new IllegalStateException("words.txt: " + line);
    }
  }

  /** Joins phrases to one word, longest first. */
  private List<String> joined(List<String> words) {
    var result = new ArrayList<String>(words.size());
    for (var i = 0; i < words.size(); ) {
      var length = phrase(words, i);
      result.add(synonyms.getOrDefault(words.subList(i, i + length), words.get(i)));
      i += length;
    }
    return result;
  }

  /** The length of the longest phrase that begins at an index, or 1. */
  private int phrase(List<String> words, int from) {
    if (!firstOfPhrase.contains(words.get(from))) {
      return 1;
    }
    var length = Math.min(LONGEST_PHRASE, words.size() - from);
    while (length > 1 && !synonyms.containsKey(words.subList(from, from + length))) {
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

  /** Whether a character is a letter or a number of any kind. */
  private static boolean partOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  /**
   * Lower case without accents, in compatibility form (NFKD, UAX #15). It works piece by piece and
   * removes marks first, because sorting many marks takes quadratic time.
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

  /** Removes the ending: translate, translated and translation are one word. */
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

  /** Removes a consonant that the ending doubled: dragg becomes drag. */
  private static String single(String stem) {
    var last = stem.length() - 1;
    return stem.length() > SHORTEST_STEM
            && stem.charAt(last) == stem.charAt(last - 1)
            && "aeiouls".indexOf(stem.charAt(last)) < 0
        ? stem.substring(0, last)
        : stem;
  }
}
