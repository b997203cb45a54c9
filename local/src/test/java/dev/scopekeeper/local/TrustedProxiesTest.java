package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final TrustedProxies PROXIES =
      TrustedProxies.parse("127.0.0.1, 10.0.0.0/8 fd00::/8,::1");

  private static String client(String peer, String... forwarded) {
    return PROXIES.client(peer, List.of(forwarded));
  }

  @Test
  void the_client_is_whom_the_nearest_proxy_saw() {
    assertThat(client("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(client("127.0.0.1", "1.1.1.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(client("127.0.0.1", "1.1.1.1", "2.2.2.2, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(client("0:0:0:0:0:0:0:1", "203.0.113.7, ")).isEqualTo("203.0.113.7");
  }

  @Test
  void proxies_behind_proxies_are_passed_over_as_far_as_they_are_trusted() {
    assertThat(client("10.1.2.3", "1.1.1.1, 203.0.113.7, 10.9.9.9, fd12::1"))
        .isEqualTo("203.0.113.7");
    assertThat(client("::ffff:10.1.2.3", "203.0.113.7")).isEqualTo("203.0.113.7");
    // all of it from inside
    assertThat(client("10.1.2.3", "10.4.5.6, 10.7.8.9")).isEqualTo("10.4.5.6");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, https://board.example, true",
    "::1, http://192.168.1.5, true",
    "127.0.0.1, http://localhost:8080, false",
    "0.0.0.0, https://board.example, false",
  })
  void who_forgets_the_proxy_is_told(String listen, URI origin, boolean warned) {
    assertThat(TrustedProxies.warning(listen, origin, Optional.empty()).isPresent())
        .isEqualTo(warned);
    assertThat(TrustedProxies.warning(listen, origin, Optional.of(PROXIES))).isEmpty();
  }

  @Test
  void nobody_else_is_believed() {
    assertThat(client("192.0.2.1", "203.0.113.7")).isEqualTo("192.0.2.1");
    assertThat(client("127.0.0.2", "203.0.113.7")).isEqualTo("127.0.0.2");
    assertThat(client("127.0.0.1")).isEqualTo("127.0.0.1");
    // what cannot be read is no proxy either, and is not passed over
    assertThat(client("127.0.0.1", "203.0.113.7, unknown")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " , ",
        "proxy.example",
        "many",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "10.0.0.0/",
        "fd00::/129",
        "10.0.0.1/8",
        "10.0.0.1-9",
        "10.0.0",
        "127.0.0.1, 300.0.0.1",
        "*"
      })
  void a_value_that_is_no_address_is_refused(String value) {
    assertThatThrownBy(() -> TrustedProxies.parse(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TRUSTED_PROXY")
        .hasMessageNotContaining("\n");
  }
}
