package dev.scopekeeper.infrastructure;

import software.amazon.awscdk.App;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** The whole system: the stack of the data, and the stack of the application. */
public record Scopekeeper(DataStack data, ApplicationStack application) {

  /** Adds both stacks to the app. */
  public static Scopekeeper in(App app, Settings settings, Artifacts artifacts) {
    var data =
        new DataStack(
            app,
            settings.name() + "Data",
            settings,
            StackProps.builder()
                .description("Scopekeeper: the network, MariaDB and attachments")
                .terminationProtection(settings.guarded())
                .build());
    var application =
        new ApplicationStack(
            app,
            settings.name(),
            new ApplicationStack.Props(settings, artifacts, data),
            StackProps.builder()
                .description("Scopekeeper: a function for each route, the API and the site")
                .build());
    Tags.of(app).add("application", settings.name());
    return new Scopekeeper(data, application);
  }
}
