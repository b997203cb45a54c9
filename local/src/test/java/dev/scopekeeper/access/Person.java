package dev.scopekeeper.access;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.util.Map;

/** Somebody with an account: all that a test needs to act as them. */
record Person(User user, String id, String username, String recoveryCode) {

  static Person of(App app) {
    var id = App.id().toString();
    var username = "m" + id;
    Answer answer =
        app.nobody()
            .post(
                "/api/accounts",
                Map.of("id", id, "username", username, "name", "Pat", "password", App.PASSWORD));
    return new Person(
        new User(app, answer.cookie()),
        id,
        username,
        answer.json().at("/recoveryCodes/0").asString());
  }
}
