package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "' 203.0.113.7 ', 203.0.113.7",
    "203.0.113.7:52814, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "::FFFF:cb00:7107, 203.0.113.7",
    "[::ffff:203.0.113.7]:443, 203.0.113.7",
    "2001:db8::1, 2001:0db8:0000:0000::/64",
    "2001:DB8:0:0:1:2:3:4, 2001:0db8:0000:0000::/64",
    "2001:db8:0000::ffff, 2001:0db8:0000:0000::/64",
    "2001:db8:0:1::1, 2001:0db8:0000:0001::/64",
    "[2001:db8::1]:443, 2001:0db8:0000:0000::/64",
    "[2001:db8::1], 2001:0db8:0000:0000::/64",
    "fe80::1%eth0, fe80:0000:0000:0000::/64",
    "[fe80::1%25no-such-zone]:80, fe80:0000:0000:0000::/64"
  })
  void a_source_is_counted_in_one_form(String written, String network) {
    assertThat(ClientAddress.network(written)).isEqualTo(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "unknown", "localhost", "203.0.113", "203.0.113.256", "2001:db8", ":::", "["})
  void what_is_no_address_is_one_source(String written) {
    assertThat(ClientAddress.network(written)).isEqualTo(ClientAddress.UNKNOWN);
  }
}
