package dev.scopekeeper.infrastructure.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.StackAnswers;
import dev.scopekeeper.infrastructure.account.Stacks;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtectionTest {
  private RecordedAws recorded;
  private StackAnswers stacks;

  @BeforeEach
  void start() throws IOException {
    recorded = new RecordedAws();
    stacks = new StackAnswers(recorded);
  }

  @AfterEach
  void stop() {
    recorded.close();
  }

  @Test
  void nothing_is_protected_before_the_first_deployment_succeeded() {
    assertThat(isDue()).isFalse();
    stacks.put("ScopekeeperData", "ROLLBACK_COMPLETE", false);
    assertThat(isDue()).isFalse();
    stacks.put("ScopekeeperData", "CREATE_COMPLETE", false);
    assertThat(isDue()).isFalse();
    stacks.put("Scopekeeper", "ROLLBACK_COMPLETE", false);
    assertThat(isDue()).isFalse();
  }

  @Test
  void protection_comes_when_both_stacks_stand() {
    stacks.put("ScopekeeperData", "CREATE_COMPLETE", false);
    stacks.put("Scopekeeper", "UPDATE_COMPLETE", false);
    assertThat(isDue()).isTrue();
  }

  @Test
  void what_is_protected_stays_protected_whatever_else_failed() {
    stacks.put("ScopekeeperData", "CREATE_COMPLETE", true);
    assertThat(isDue()).isTrue();
    stacks.put("ScopekeeperData", "UPDATE_ROLLBACK_FAILED", true);
    assertThat(isDue()).isTrue();
  }

  private boolean isDue() {
    try (var aws = recorded.aws("us-east-1")) {
      return Protection.isDue(new Stacks(aws), "Scopekeeper");
    }
  }
}
