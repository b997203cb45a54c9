package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Arguments;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.routes.Routes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** The entry point of {@code infrastructure/preflight}. Prints one line per check. */
public final class Preflight {
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");

  private final Check identity;
  private final List<Check> others;

  Preflight(Check identity, List<Check> others) {
    this.identity = identity;
    this.others = List.copyOf(others);
  }

  /** All checks of a deployment with these settings. */
  public static Preflight of(Aws aws, Arguments arguments, Path root) {
    var settings = Settings.from(arguments.settings());
    var routes = Routes.all();
    var dataStack = settings.name() + "Data";
    var checks =
        new ArrayList<Check>(
            List.of(
                new RegionCheck(aws, root.resolve("functions/src/main/aws/rds-ca.pem")),
                new FreePlanCheck(aws),
                new ConcurrencyCheck(aws),
                new FunctionStorageCheck(
                    aws,
                    root.resolve("functions/target/functions-0.1.0-SNAPSHOT.zip"),
                    routes.size()),
                new SnapshotQuotaCheck(aws, settings.snapshotsAtOnce()),
                new ApiRoutesCheck(
                    aws,
                    routes.stream().mapToInt(handler -> handler.route().methods().size()).sum()),
                new InstanceQuotaCheck(aws, dataStack),
                new InstanceClassCheck(aws, settings.instanceClass(), settings.multiAz()),
                new RdsRoleCheck(aws),
                new DistributionCheck(aws),
                new BootstrapCheck(aws),
                new StackCheck(aws, dataStack),
                new StackCheck(aws, settings.name())));
    settings.domain().ifPresent(domain -> checks.add(new CertificateCheck(aws, domain)));
    return new Preflight(new IdentityCheck(aws), checks);
  }

  public static void main(String[] args) {
    var root = Path.of("");
    try {
      var arguments = Arguments.of(root, args);
      try (var aws = Aws.fromEnvironment(arguments.profile())) {
        if (!of(aws, arguments, root).run(System.out::println)) {
          System.exit(1);
        }
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (SdkClientException e) {
      System.err.println(
          "No region is set. Name the one to deploy to: export AWS_REGION=eu-central-1 (%s)"
              .formatted(Aws.message(e)));
      System.exit(1);
    }
  }

  /**
   * Runs every check; without credentials, only the first.
   *
   * @return whether a deployment may begin
   */
  public boolean run(Consumer<String> print) {
    var who = identity.run();
    print.accept(who.line(identity.subject()));
    if (who instanceof Outcome.Stop) {
      return false;
    }
    var mayBegin = true;
    for (var check : others) {
      var outcome = ask(check);
      print.accept(outcome.line(check.subject()));
      mayBegin &= !(outcome instanceof Outcome.Stop);
    }
    return mayBegin;
  }

  /** Runs a check. A failure to read is only a warning. */
  static Outcome ask(Check check) {
    try {
      return check.run();
    } catch (AwsServiceException e) {
      return DENIED.contains(Aws.errorCode(e))
          ? new Outcome.Warn(
              "not allowed to look", "allow %s and run again".formatted(check.permission()))
          : unanswered(e);
    } catch (SdkClientException e) {
      return unanswered(e);
    }
  }

  private static Outcome unanswered(SdkException e) {
    return new Outcome.Warn("no answer (%s)".formatted(Aws.message(e)), "run again");
  }
}
