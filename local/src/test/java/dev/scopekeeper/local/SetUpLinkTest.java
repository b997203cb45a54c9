package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.EmptyDatabase;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.database.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(App.class)
class SetUpLinkTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://localhost:8080, false, false",
    "localhost, http://127.0.0.1:8080, false, false",
    "::1, http://[::1]:8080, false, false",
    "127.0.0.1, http://board.localhost, false, false",
    "0.0.0.0, http://localhost:8080, false, true",
    "::, http://localhost:8080, false, true",
    "192.168.1.5, http://localhost:8080, false, true",
    "board.example, http://localhost:8080, false, true",
    "127.0.0.1, https://board.example, false, true",
    "127.0.0.1, http://192.168.1.5:8080, false, true",
    "127.0.0.1, https://127.0.0.1.evil.example, false, true",
    "127.0.0.1, http://localhost:8080, true, true",
  })
  void it_is_needed_where_others_reach_the_server(
      String listen, URI origin, boolean proxied, boolean needed) {
    assertThat(SetUpLink.isNeeded(listen, origin, proxied)).isEqualTo(needed);
  }

  @Test
  void its_token_stays_the_same_and_is_the_owners_only(@TempDir Path data) throws Exception {
    var token = SetUpLink.token(data);
    assertThat(token).hasSizeGreaterThan(40);
    assertThat(SetUpLink.token(data)).isEqualTo(token);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("set-up-token"))))
        .isEqualTo("rw-------");
  }

  @Test
  void it_is_told_until_somebody_has_an_account(App app) throws Exception {
    var local = new Configuration(URI.create(App.ORIGIN), false);
    var deployed = local.withSetUpToken("a-token");
    try (var empty = new EmptyDatabase(app)) {
      var database = new Database(empty.source());
      assertThat(SetUpLink.unused(database, local)).isEmpty();
      assertThat(SetUpLink.unused(database, deployed)).contains(App.ORIGIN + "/set-up#a-token");
      var first =
          Map.of(
              "id", App.id(),
              "username", "owner",
              "name", "Owner",
              "password", App.PASSWORD,
              "setUp", "a-token");
      assertThat(empty.app(deployed).nobody().post("/api/accounts", first).status()).isEqualTo(201);
      assertThat(SetUpLink.unused(database, deployed)).isEmpty();
    }
  }
}
