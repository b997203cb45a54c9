package dev.scopekeeper.transfer;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The context of an import without a database. Like there, case and accents do not count. */
final class TestContext {
  static final UUID ACTOR = new UUID(9, 9);

  private TestContext() {}

  static ImportContext create() {
    var next = new AtomicLong();
    return new ImportContext(
        TestContext::keys,
        () -> new UUID(1, next.incrementAndGet()),
        ACTOR,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static List<String> keys(List<String> names) {
    return names.stream()
        .map(name ->
            Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", ""))
        .toList();
  }
}
