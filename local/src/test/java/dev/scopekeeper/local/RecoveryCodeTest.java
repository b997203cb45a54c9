package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.App;
import dev.scopekeeper.database.Database;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(App.class)
class RecoveryCodeTest {

  @Test
  void an_operator_lets_somebody_back_in_who_lost_password_and_codes(App app) {
    var username = app.signUp().get("/api/me").json().at("/account/username").asString();
    var code = RecoveryCode.create(new Database(app.source()), username);
    var recovery =
        Map.of("username", username, "recoveryCode", code, "newPassword", "remembered this time");
    var answer = app.nobody().post("/api/recoveries", recovery);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("recoveryCodesLeft").asInt()).isEqualTo(10);
  }

  @Test
  void a_name_that_nobody_has_is_said_to_be_so(App app) {
    assertThatThrownBy(() -> RecoveryCode.create(new Database(app.source()), "nobody-at-all"))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Nobody here is called \"nobody-at-all\".");
  }
}
