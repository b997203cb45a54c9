package dev.scopekeeper.access;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.util.Map;

/** Somebody with an account, whose username is their id: all that a test needs to act as them. */
record Person(User user, String id, String recoveryCode) {

  /** The password of people in scenarios. */
  static final String PASSWORD = "a rehearsed password";

  static Person of(App app) {
    var id = App.id().toString();
    Answer answer =
        app.nobody()
            .post(
                "/api/accounts",
                Map.of("id", id, "username", id, "name", "Pat", "password", PASSWORD));
    return new Person(
        new User(app, answer.cookie()), id, answer.json().at("/recoveryCodes/0").asString());
  }
}
