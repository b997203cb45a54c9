package dev.scopekeeper.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Projects that are asked for in turn are read whole each time; that has an end. */
class ReadAllowanceTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ReadAllowance allowance = new ReadAllowance();
  private final UUID account = UUID.randomUUID();

  @Test
  void who_has_too_many_rows_read_waits_until_the_minute_is_over() {
    allowance.use(account, NOW, ReadAllowance.ROWS - 1);
    assertThatCode(() -> allowance.require(account, NOW)).doesNotThrowAnyException();
    allowance.use(account, NOW.plusSeconds(20), 30_000);
    var refused =
        catchThrowableOfType(Problem.class, () -> allowance.require(account, NOW.plusSeconds(20)));
    assertThat(refused.kind()).isEqualTo(Problem.Kind.THROTTLED);
    assertThat(refused.retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(41)));
    assertThatCode(() -> allowance.require(UUID.randomUUID(), NOW.plusSeconds(20)))
        .doesNotThrowAnyException();
    assertThatCode(() -> allowance.require(account, NOW.plusSeconds(61)))
        .doesNotThrowAnyException();
  }
}
