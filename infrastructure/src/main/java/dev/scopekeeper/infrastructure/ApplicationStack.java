package dev.scopekeeper.infrastructure;

import dev.scopekeeper.routes.Routes;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The stack of everything that can be created again at any time: functions, API, site and
 * monitoring.
 */
public final class ApplicationStack extends Stack {

  /**
   * @param data the stack of the data
   */
  record Props(Settings settings, Artifacts artifacts, DataStack data) {}

  ApplicationStack(Construct scope, String id, Props props, StackProps stackProps) {
    super(scope, id, stackProps);
    var code = props.artifacts().code();
    var prefix = props.settings().name() + "-";
    var log = log();
    var api = new Api(this, "Api", props.settings());
    // proves that a call comes from our own distribution
    var proof = new RandomSecret(this, "OriginProof");
    var setUp = new RandomSecret(this, "SetUpToken");
    var data = props.data();
    var site =
        new Site(
            this,
            "Site",
            new Site.Props(
                props.settings(), props.artifacts().site(), api, proof, data.attachments()));
    var proxy = proxy(props);
    var migrations =
        new Migrations(
            this,
            "Migrations",
            new Migrations.Props(
                code,
                prefix,
                data.network(),
                data.mariaDb(),
                proxy.map(MariaDbProxy::secret),
                log));
    proxy.map(MariaDbProxy::pool).ifPresent(migrations::before);
    var environment = FunctionEnvironment.of(props.settings(), data, site, proof, setUp, proxy);
    var routes =
        RouteGroup.of(
            this,
            Routes.all(),
            new RouteFunction.Props(
                api.http(),
                props.artifacts(),
                prefix,
                environment,
                role(data, proxy, log),
                log,
                data.network(),
                props.settings().snapshotsAtOnce()));
    routes.forEach(migrations::before);
    proxy.ifPresent(rdsProxy -> routes.forEach(group -> group.getNode().addDependency(rdsProxy)));
    routes.forEach(api::publishAfter);
    // the site last: it may call routes that the old functions lack
    var published = site.publish(props.artifacts().site());
    routes.forEach(published.getNode()::addDependency);
    published.getNode().addDependency(api);
    new WarmUpSchedule(
        this, "WarmUp", new WarmUpSchedule.Props(code, prefix, props.settings().name(), log));
    new SweepSchedule(
        this, "Sweep", new SweepSchedule.Props(code, prefix, data, props.settings().name(), log));
    Budget.in(this, props.settings());
    var origin = site.origin(props.settings());
    var check =
        new SiteCheckSchedule(
            this,
            "SiteCheck",
            new SiteCheckSchedule.Props(code, prefix, origin, props.settings().name(), log));
    // there is no site to check before
    check.getNode().addDependency(published);
    new Observability(
        this, "Observability", new Observability.Props(props.settings(), api, data.mariaDb()));
    CfnOutput.Builder.create(this, "Address").value(origin).build();
    // in a fragment, which browsers never send
    CfnOutput.Builder.create(this, "SetUp")
        .description("Makes the first account, once")
        .value(origin + "/set-up#" + setUp.value())
        .build();
  }

  private LogGroup log() {
    return LogGroup.Builder.create(this, "Log")
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private Optional<MariaDbProxy> proxy(Props props) {
    var data = props.data();
    return props.settings().proxy()
        ? Optional.of(
            new MariaDbProxy(
                this,
                "Proxy",
                new MariaDbProxy.Props(props.settings().name(), data.network(), data.mariaDb())))
        : Optional.empty();
  }

  /**
   * The role of all routes. They sign in to MariaDB as one user and use one bucket. Rehearsals
   * connect directly, even if requests go through the proxy.
   */
  private Role role(DataStack data, Optional<MariaDbProxy> proxy, LogGroup log) {
    var role = FunctionRole.inside(this, "RouteRole", log);
    data.mariaDb().allowSignIn(role);
    proxy.ifPresent(rdsProxy -> rdsProxy.allowSignIn(role));
    data.attachments().allowUse(role);
    return role;
  }
}
