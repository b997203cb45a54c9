package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Routes;
import dev.scopekeeper.database.SignInUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** What can be made again at any time: functions, API, site, and those who watch over them. */
public final class ApplicationStack extends Stack {

  /**
   * @param data what it works with
   */
  record Props(Settings settings, Artifacts artifacts, DataStack data) {}

  ApplicationStack(Construct scope, String id, Props props, StackProps stackProps) {
    super(scope, id, stackProps);
    var code = props.artifacts().code();
    var prefix = props.settings().name() + "-";
    var log = log();
    var api = new Api(this, "Api", props.settings().name());
    var proof = new OriginProof(this, "OriginProof");
    var data = props.data();
    var site =
        new Site(
            this,
            "Site",
            new Site.Props(
                props.settings(), props.artifacts().site(), api, proof, data.attachments()));
    var migrations =
        new Migrations(
            this,
            "Migrations",
            new Migrations.Props(code, prefix, data.network(), data.mariaDb(), log));
    var environment = FunctionEnvironment.of(props.settings(), data, site, proof);
    var routes =
        groups(
            new RouteFunction.Props(
                api.http(),
                props.artifacts(),
                prefix,
                environment,
                role(data, log),
                log,
                data.network()));
    routes.forEach(migrations::before);
    // the site last: it may ask for routes that the old functions do not have
    var published = site.publish(props.artifacts().site());
    routes.forEach(published.getNode()::addDependency);
    var warmUp = new WarmUpSchedule(this, "WarmUp", new WarmUpSchedule.Props(code, prefix, log));
    var sweep = new SweepSchedule(this, "Sweep", new SweepSchedule.Props(code, prefix, data, log));
    new Observability(
        this,
        "Observability",
        new Observability.Props(
            props.settings(), api, data.mariaDb(), warmUp.function(), sweep.function()));
    CfnOutput.Builder.create(this, "Address").value(site.origin(props.settings())).build();
  }

  private LogGroup log() {
    return LogGroup.Builder.create(this, "Log")
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /** All routes do the same to AWS: sign in to MariaDB as one user, and use the one bucket. */
  private Role role(DataStack data, LogGroup log) {
    var role = FunctionRole.inside(this, "RouteRole", log);
    data.mariaDb().instance().grantConnect(role, SignInUser.NAME);
    data.attachments().allowUse(role);
    return role;
  }

  private List<RouteGroup> groups(RouteFunction.Props props) {
    Map<String, List<RouteHandler<?, ?>>> packages = new TreeMap<>();
    Routes.all()
        .forEach(handler ->
            packages.computeIfAbsent(title(handler), _ -> new ArrayList<>()).add(handler));
    var groups = new ArrayList<RouteGroup>();
    packages.forEach((name, handlers) -> groups.add(new RouteGroup(this, name, handlers, props)));
    return groups;
  }

  private static String title(RouteHandler<?, ?> handler) {
    var full = handler.getClass().getPackageName();
    var name = full.substring(full.lastIndexOf('.') + 1);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Routes";
  }
}
