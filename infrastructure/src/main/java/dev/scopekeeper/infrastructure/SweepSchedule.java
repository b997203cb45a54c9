package dev.scopekeeper.infrastructure;

import dev.scopekeeper.aws.SweepFiles;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Deletes orphaned files once a day. */
final class SweepSchedule extends Construct {

  record Props(Code code, String prefix, DataStack data, String namespace, LogGroup log) {}

  SweepSchedule(Construct scope, String id, Props props) {
    super(scope, id);
    var data = props.data();
    var role = FunctionRole.inside(this, "Role", props.log());
    data.mariaDb().allowSignIn(role);
    data.attachments().allowSweep(role);
    JavaFunction.scheduled(
        this,
        "Daily",
        Duration.days(1),
        new JavaFunction.Props(
            props.code(),
            SweepFiles.class,
            props.prefix() + "SweepFiles",
            FunctionEnvironment.of(data, props.namespace()),
            role,
            props.log(),
            Optional.of(data.network()),
            512,
            Duration.minutes(14)));
  }
}
