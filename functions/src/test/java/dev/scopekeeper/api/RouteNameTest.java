package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.routes.Routes;
import org.junit.jupiter.api.Test;

class RouteNameTest {

  @Test
  void every_route_has_a_name_of_its_own_and_no_name_is_left_over() {
    assertThat(RouteName.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream().map(handler -> handler.route().key()).toList());
    assertThat(RouteName.all().values()).extracting(RouteName::id).doesNotHaveDuplicates();
  }

  @Test
  void a_name_fits_a_function_and_a_resource_of_a_template() {
    assertThat(RouteName.all().values())
        .allSatisfy(name -> {
          assertThat(name.id()).matches("[A-Z][A-Za-z]{1,40}");
          assertThat(name.group()).matches("[A-Z][A-Za-z]{1,20}");
        });
  }
}
