package dev.scopekeeper.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final Optional<Username> MIRA = Username.parse("mira.k");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwertyuiop",
        "QwertyUiop",
        "1q2w3e4r5t",
        "password123",
        "Password1234!",
        "!!password!!",
        "dragon2024",
        "iloveyou2023",
        "football77",
        "monkeymonkey",
        "sunshine-1",
        "aaaaaaaaaa",
        "1212121212",
        "1212121212x",
        "abcabcabcabc",
        "abcdefghij",
        "jihgfedcba1",
        "1234567890",
        "9876543210",
        "asdfghjklzxcvbnm",
        "aaaaabbbbb",
        "mira.k-mira.k",
        "mira.kmira.k",
        "Mira.K1234",
        "scopekeeper1",
      })
  void what_is_guessed_first_is_refused(String password) {
    assertThatThrownBy(() -> PasswordRules.check("newPassword", password, MIRA))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
              assertThat(problem.faults())
                  .singleElement()
                  .satisfies(fault -> assertThat(fault.pointer()).contains("#/newPassword"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "correct horse battery",
        "another good one",
        "a few words",
        "horsebatterystaple",
        "xkq7vfbm2p",
        "Xk3pQ9w2Lz",
        "8273645190",
        "tulpen im märz",
        "пароль для доски",
        "love8273645190",
      })
  void what_is_not_is_taken(String password) {
    assertThatCode(() -> PasswordRules.check("password", password, MIRA))
        .doesNotThrowAnyException();
  }

  @Test
  void every_common_password_that_is_long_enough_is_refused() {
    assertThat(CommonPasswords.mostCommon())
        .hasSize(10_000)
        .filteredOn(password -> password.length() >= 10)
        .isNotEmpty()
        .allSatisfy(password ->
            assertThatThrownBy(() -> PasswordRules.check("password", password, MIRA))
                .isInstanceOf(Problem.class));
  }

  @Test
  void no_piece_is_looked_up_that_is_longer_than_any_there_is() {
    var lookedUp = new AtomicInteger();
    var common =
        new TreeSet<>(Set.of("password")) {
          private static final long serialVersionUID = 1;

          @Override
          public boolean contains(Object piece) {
            lookedUp.incrementAndGet();
            return super.contains(piece);
          }
        };
    var text = "1234567890".repeat(20);
    new PasswordRules(Set.of("mira"), common).strength(text);
    // of the whole and of its repeated parts, from each character: the longest run has 26
    assertThat(lookedUp).hasValueLessThan(3 * text.length() * 26);
  }

  @Test
  void one_character_many_times_is_one_run() {
    var rules = new PasswordRules(Set.of("mira"), Set.of("password"));
    assertThat(rules.strength("a".repeat(200) + "password")).isEqualTo(6);
  }
}
