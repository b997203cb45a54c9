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
import java.util.stream.Collectors;

/**
 * {@link Words} as they were before they had bounds: without accents, endings and words that say
 * little, and the same word for what means the same ({@code inbox/words.txt}).
 */
final class FormerWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final List<String> ENDINGS =
      List.of(
          "ables", "able", "ings", "ing", "ions", "ion", "ers", "er", "ed", "ly", "es", "s", "e");
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_PHRASE = 4;

  private static final FormerWords KNOWN = read();

  private final Set<String> little = new HashSet<>();
  private final Map<List<String>, String> same = new HashMap<>();
  private final Set<Set<String>> opposite = new HashSet<>();

  private FormerWords() {}

  /** The words of a text, each once, in their order. */
  static List<String> of(String text) {
    var all = KNOWN.joined(split(text));
    var telling = all.stream().filter(word -> !KNOWN.little.contains(word)).distinct().toList();
    return telling.isEmpty() ? all.stream().distinct().toList() : telling;
  }

  /** Whether what one of the words does, the other takes back. */
  static boolean opposed(String one, String other) {
    return KNOWN.opposite.contains(Set.of(one, other));
  }

  private static FormerWords read() {
    try (var file = FormerWords.class.getResourceAsStream("/inbox/words.txt")) {
      var words = new FormerWords();
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
        Arrays.stream(group).forEach(phrase -> same.put(split(phrase), stands));
      }
      case "opposite" ->
          opposite.add(
              Arrays.stream(parts[1].split(" / ", -1))
                  .map(phrase -> String.join(" ", joined(split(phrase))))
                  .collect(Collectors.toUnmodifiableSet()));
      default -> throw new IllegalStateException("words.txt: " + line);
    }
  }

  /** With phrases as one word, the longest first. */
  private List<String> joined(List<String> words) {
    var result = new ArrayList<String>();
    for (var i = 0; i < words.size(); ) {
      var length = Math.min(LONGEST_PHRASE, words.size() - i);
      while (length > 1 && !same.containsKey(words.subList(i, i + length))) {
        length--;
      }
      result.add(same.getOrDefault(words.subList(i, i + length), words.get(i)));
      i += length;
    }
    return result;
  }

  private static List<String> split(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(FormerWords::stem)
        .toList();
  }

  /** Without its ending: translate, translated and translation are one. */
  private static String stem(String word) {
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
