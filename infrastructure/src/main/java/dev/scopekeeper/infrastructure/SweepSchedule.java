package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.SweepFiles;
import dev.scopekeeper.database.SignInUser;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Deletes the files that nothing refers to, once a day. */
final class SweepSchedule extends Construct {

  record Props(Code code, String prefix, DataStack data, LogGroup log) {}

  private final Function function;

  SweepSchedule(Construct scope, String id, Props props) {
    super(scope, id);
    var data = props.data();
    var role = FunctionRole.inside(this, "Role", props.log());
    data.mariaDb().instance().grantConnect(role, SignInUser.NAME);
    data.attachments().allowSweep(role);
    function =
        JavaFunction.scheduled(
            this,
            "Daily",
            Duration.days(1),
            new JavaFunction.Props(
                props.code(),
                SweepFiles.class,
                props.prefix() + "SweepFiles",
                FunctionEnvironment.of(data),
                role,
                props.log(),
                Optional.of(data.network()),
                512,
                Duration.minutes(14)));
  }

  Function function() {
    return function;
  }
}
