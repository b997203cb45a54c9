package dev.scopekeeper.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The 10,000 most common passwords, from the list of zxcvbn4j (MIT). The build drops those that
 * {@link PasswordRules} finds weak without an entry of their own, so that only a small file is
 * deployed.
 */
final class CommonPasswords {
  private static final String LIBRARY = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
  private static final String REDUCED = "/common-passwords.txt";
  private static final int COUNT = 10_000;

  private CommonPasswords() {}

  /** The reduced list, in lower case. */
  static Set<String> read() {
    return lines(REDUCED).stream().collect(Collectors.toUnmodifiableSet());
  }

  /**
   * All of them, most common first. The library is on the class path only while building and
   * testing.
   */
  static List<String> mostCommon() {
    return lines(LIBRARY).subList(0, COUNT);
  }

  /** Called by the build: writes the reduced list to the named file. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), reduce(mostCommon()));
  }

  /**
   * Drops passwords that are a more common one with a character or two around it. Sorted, because
   * sorted lines compress better.
   */
  private static List<String> reduce(List<String> mostCommon) {
    var kept = new TreeSet<String>();
    var rules = new PasswordRules(Set.of(), kept);
    mostCommon.stream()
        .filter(password -> rules.strength(password) > PasswordRules.COMMON + 1)
        .forEach(kept::add);
    return List.copyOf(kept);
  }

  private static List<String> lines(String resource) {
    var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(resource));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
