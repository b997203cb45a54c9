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
 * The 10,000 commonest passwords, from the list of zxcvbn4j (MIT). The build reduces it to what is
 * more than its characters to {@link PasswordRules}, so that only a small file is deployed.
 */
final class CommonPasswords {
  private static final String LIBRARY = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
  private static final String REDUCED = "/common-passwords.txt";
  private static final int COMMONEST = 10_000;

  private CommonPasswords() {}

  /** The reduced list, in lower case. */
  static Set<String> read() {
    return lines(REDUCED).stream().collect(Collectors.toUnmodifiableSet());
  }

  /** All of them, commonest first; the library is there while building and testing only. */
  static List<String> commonest() {
    return lines(LIBRARY).subList(0, COMMONEST);
  }

  /** Called by the build: writes the reduced list to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), reduced(commonest()));
  }

  /** Without what a commoner one with little around it is. Sorted, because that packs better. */
  private static List<String> reduced(List<String> commonest) {
    var kept = new TreeSet<String>();
    var rules = new PasswordRules(Set.of(), kept);
    commonest.stream()
        .filter(password -> rules.digits(password) > PasswordRules.COMMON + 1)
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
