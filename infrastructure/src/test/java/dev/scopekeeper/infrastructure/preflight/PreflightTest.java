package dev.scopekeeper.infrastructure.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.RecordedAws.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final Path ROOT = Path.of("..");

  private RecordedAws recorded;
  private Aws aws;
  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    recorded = new RecordedAws();
    aws = recorded.aws("eu-central-1");
  }

  @AfterEach
  void stop() {
    aws.close();
    recorded.close();
  }

  @Test
  void an_outcome_is_one_line() {
    assertThat(new Outcome.Ok("paid").line("Plan")).isEqualTo("ok    Plan: paid.");
    assertThat(new Outcome.Warn("few", "ask").line("Plan"))
        .isEqualTo("warn  Plan: few. To do: ask");
    assertThat(new Outcome.Stop("free", "pay").line("Plan"))
        .isEqualTo("stop  Plan: free. To do: pay");
  }

  @Test
  void without_credentials_nothing_else_is_asked() {
    recorded.answer("GetCallerIdentity", Answer.xmlError(403, "InvalidClientTokenId", "invalid"));
    assertThat(preflight().run(printed::add)).isFalse();
    assertThat(printed).singleElement().asString().startsWith("stop  Credentials: none");
    assertThat(recorded.requests()).hasSize(1);
  }

  @Test
  void a_missing_permission_is_named_and_stops_nothing() {
    var checks = List.<Check>of(new RdsRoleCheck(aws), new FreePlanCheck(aws));
    recorded.answer("GetRole", Answer.xmlError(403, "AccessDenied", "no"));
    recorded.answer("GetAccountPlanState", Answer.jsonError(400, "AccessDeniedException", "no"));
    assertThat(new Preflight(allowed(), checks).run(printed::add)).isTrue();
    assertThat(printed)
        .containsExactly(
            "ok    Somebody: known.",
            "warn  RDS service-linked role: not allowed to look. To do: allow iam:GetRole and run"
                + " again",
            "warn  Account plan: not allowed to look. To do: allow freetier:GetAccountPlanState and"
                + " run again");
  }

  @Test
  void a_service_that_does_not_answer_is_warned_of() {
    recorded.answer("GetRole", Answer.xmlError(400, "SomethingElse", "not\n now"));
    assertThat(new Preflight(allowed(), List.of(new RdsRoleCheck(aws))).run(printed::add)).isTrue();
    assertThat(printed.getLast())
        .startsWith("warn  RDS service-linked role: no answer (not now (Service: Iam");
  }

  @Test
  void one_check_that_stops_is_enough() {
    recorded.answer("GetRole", Answer.xmlError(404, "NoSuchEntity", "none"));
    assertThat(new Preflight(allowed(), List.of(new RdsRoleCheck(aws))).run(printed::add))
        .isFalse();
  }

  @Test
  void every_check_is_made_once_and_that_of_a_certificate_with_a_domain_only() {
    recorded.answer("GetCallerIdentity", Answer.xml("GetCallerIdentity", "<Account>1</Account>"));
    preflight().run(printed::add);
    assertThat(printed).hasSize(14).doesNotHaveDuplicates();
    printed.clear();
    preflight(
            "-c",
            "domain=board.example.org",
            "-c",
            "certificate=arn:aws:acm:us-east-1:123456789012:certificate/1")
        .run(printed::add);
    assertThat(printed).hasSize(15);
    assertThat(printed.getLast()).contains("Certificate of board.example.org");
  }

  @Test
  void a_wrong_setting_is_named() {
    assertThatThrownBy(() -> preflight("-c", "snapshotsAtOnce=many"))
        .hasMessage("snapshotsAtOnce must match [1-9][0-9]{0,2}, not \"many\"");
  }

  private Preflight preflight(String... arguments) {
    return Preflight.of(aws, Arguments.of(ROOT, arguments), ROOT);
  }

  private static Check allowed() {
    return new Check() {
      @Override
      public String subject() {
        return "Somebody";
      }

      @Override
      public String permission() {
        return "";
      }

      @Override
      public Outcome run() {
        return new Outcome.Ok("known");
      }
    };
  }
}
