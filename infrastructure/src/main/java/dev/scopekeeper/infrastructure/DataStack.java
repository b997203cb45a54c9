package dev.scopekeeper.infrastructure;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The stack of the data, which outlives every deployment. */
public final class DataStack extends Stack {
  private final Network network;
  private final MariaDb mariaDb;
  private final Attachments attachments;

  DataStack(Construct scope, String id, Settings settings, StackProps props) {
    super(scope, id, props);
    network = new Network(this, "Network");
    mariaDb = new MariaDb(this, "MariaDb", new MariaDb.Props(network, settings));
    attachments = new Attachments(this, "Attachments", settings);
    network.reachOnly(attachments);
    addOutput("DatabaseInstance", mariaDb.instance().getInstanceIdentifier());
    addOutput("DatabaseSecret", mariaDb.administrator().getSecretArn());
  }

  private void addOutput(String name, String value) {
    CfnOutput.Builder.create(this, name).value(value).build();
  }

  Network network() {
    return network;
  }

  MariaDb mariaDb() {
    return mariaDb;
  }

  Attachments attachments() {
    return attachments;
  }
}
