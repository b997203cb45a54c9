package dev.scopekeeper.account;

import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.Transaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One-time codes for people without e-mail: ten at a time, 80 random bits each. */
public final class RecoveryCodes {
  private static final int CODES = 10;
  private static final int LENGTH = 16;

  /** Base 32 without letters and digits that are easily confused (Crockford). */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private record Owner(UUID id) {}

  private RecoveryCodes() {}

  /** Replaces the account's codes. Only their hashes are stored. */
  static List<String> renew(Transaction tx, UUID account, Instant now) {
    tx.sql("account/delete_recovery_codes").bind("account", account).run();
    return add(tx, account, now, CODES);
  }

  /** Creates one more code, for an operator to hand over. Empty if no account has that name. */
  public static Optional<String> issue(Transaction tx, String username, Instant now) {
    return Username.parse(username)
        .flatMap(name ->
            tx.sql("account/by_username").bind("username", name.value()).first(Credential.class))
        .map(credential -> add(tx, credential.id(), now, 1).getFirst());
  }

  /** The account with this name and code. Does not use up the code. */
  static Optional<UUID> owner(Transaction tx, Username username, String code) {
    return tx.sql("account/by_recovery_code")
        .bind("username", username.value())
        .bind("code", hash(code))
        .first(Owner.class)
        .map(Owner::id);
  }

  /** Deletes a code. False if it was used before. */
  static boolean use(Transaction tx, UUID account, String code) {
    return tx.sql("account/use_recovery_code")
            .bind("account", account)
            .bind("code", hash(code))
            .run()
        == 1;
  }

  private static List<String> add(Transaction tx, UUID account, Instant now, int count) {
    var random = new SecureRandom();
    var codes = Stream.generate(() -> code(random)).limit(count).toList();
    tx.each(
        "account/add_recovery_code",
        codes,
        (row, code) -> {
          row.bind("account", account);
          row.bind("code", hash(code));
          row.bind("now", now);
        });
    return codes;
  }

  private static byte[] hash(String code) {
    return Secrets.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", ""));
  }

  /** {@code abcd-efgh-jkmn-pqrs}: groups are easier to copy. */
  private static String code(SecureRandom random) {
    var letters =
        IntStream.range(0, LENGTH)
            .mapToObj(_ -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
            .collect(Collectors.joining());
    return letters.replaceAll("(.{4})(?=.)", "$1-");
  }
}
