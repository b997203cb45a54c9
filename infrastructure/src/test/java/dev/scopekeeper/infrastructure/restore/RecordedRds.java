package dev.scopekeeper.infrastructure.restore;

import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.RecordedAws.Answer;
import dev.scopekeeper.infrastructure.account.RecordedAws.Request;
import dev.scopekeeper.infrastructure.account.StackAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * RDS as far as a restore needs it: what is asked for shows as pending, and happens only after some
 * looks, as there.
 */
final class RecordedRds {
  static final String PASSWORD = "a-password-that-nobody-prints";
  static final String CURRENT = "scopekeeperdata-mariadb-abc";
  static final String RESTORED = CURRENT + "-restored";
  static final String REPLACED = CURRENT + "-replaced";

  private static final int LOOKS = 2;

  /** One instance; what is to come has a number of looks left. */
  private static final class Instance {
    private final String resource;
    private final Map<String, String> tags = new HashMap<>();
    private String status = "available";
    private String pending = "";
    private String newName = "";
    private int looksLeft;
    private boolean isProtected;
    private int retention;
    private String password = "an-old-password";

    Instance(String resource) {
      this.resource = resource;
    }
  }

  private final Map<String, Instance> instances = new HashMap<>();
  private final List<String> changes = new ArrayList<>();
  private int made;
  private UnaryOperator<Answer> filter = answer -> answer;
  private BooleanSupplier refused = () -> false;

  RecordedRds(RecordedAws recorded) {
    new StackAnswers(recorded)
        .put(
            "ScopekeeperData",
            "UPDATE_COMPLETE",
            true,
            Map.of("DatabaseInstance", CURRENT, "DatabaseSecret", "arn:secret"));
    answer(recorded, "DescribeDBInstances", this::describe);
    answer(recorded, "DescribeDBInstanceAutomatedBackups", _ -> backups());
    answer(recorded, "RestoreDBInstanceToPointInTime", this::restore);
    answer(recorded, "ModifyDBInstance", this::modify);
    answer(recorded, "RebootDBInstance", this::reboot);
    answer(
        recorded,
        "GetSecretValue",
        _ ->
            Answer.json(
                "{\"SecretString\":\"{\\\"username\\\":\\\"administrator\\\",\\\"password\\\":\\\"%s\\\"}\"}"
                    .formatted(PASSWORD)));
    var running = new Instance("db-RUNNING");
    running.isProtected = true;
    running.retention = 14;
    instances.put(CURRENT, running);
  }

  /** Changes answers from now on, after what was asked for has happened. */
  void filter(UnaryOperator<Answer> changed) {
    filter = changed;
  }

  /** Refuses requests from now on, before they have an effect. */
  void refuse(BooleanSupplier which) {
    refused = which;
  }

  /** What was changed, in order. */
  List<String> changes() {
    return changes;
  }

  Set<String> names() {
    return new TreeSet<>(instances.keySet());
  }

  /** Which of the two databases has a name. */
  String resource(String name) {
    return instance(name).resource;
  }

  String password(String name) {
    return instance(name).password;
  }

  boolean isProtected(String name) {
    return instance(name).isProtected;
  }

  int retention(String name) {
    return instance(name).retention;
  }

  void remove(String name) {
    instances.remove(name);
  }

  void status(String name, String status) {
    instance(name).status = status;
  }

  /** An instance that another restore left, or that somebody made by hand. */
  void add(String name) {
    instances.put(name, new Instance("db-OTHER"));
  }

  private void answer(RecordedAws recorded, String operation, Function<Request, Answer> how) {
    recorded.answer(
        operation,
        request -> {
          synchronized (this) {
            return refused.getAsBoolean()
                ? Answer.xmlError(403, "AccessDenied", "interrupted")
                : filter.apply(how.apply(request));
          }
        });
  }

  private Instance instance(String name) {
    return Optional.ofNullable(instances.get(name)).orElseThrow();
  }

  private Answer describe(Request request) {
    var name = request.parameter("DBInstanceIdentifier");
    pass();
    var found = instances.get(name);
    return found == null ? missing(name) : one("DescribeDBInstances", name, found);
  }

  /** A look at one instance is time that passes for all. */
  private void pass() {
    for (var entry : List.copyOf(instances.entrySet())) {
      var instance = entry.getValue();
      if (instance.looksLeft > 0 && --instance.looksLeft == 0) {
        if (!instance.newName.isEmpty()) {
          instances.remove(entry.getKey());
          instances.put(instance.newName, instance);
        }
        instance.status = "available";
        instance.pending = "";
        instance.newName = "";
      }
    }
  }

  private Answer restore(Request request) {
    var name = request.parameter("TargetDBInstanceIdentifier");
    if (instances.containsKey(name)) {
      return Answer.xmlError(400, "DBInstanceAlreadyExists", name);
    }
    var instance = new Instance("db-RESTORED-" + ++made);
    instance.retention = 1;
    for (int tag = 1; request.parameters().containsKey("Tags.Tag." + tag + ".Key"); tag++) {
      instance.tags.put(
          request.parameter("Tags.Tag." + tag + ".Key"),
          request.parameter("Tags.Tag." + tag + ".Value"));
    }
    begin(instance, "creating");
    instances.put(name, instance);
    changes.add("restore " + name);
    return one("RestoreDBInstanceToPointInTime", name, instance);
  }

  private Answer modify(Request request) {
    var name = request.parameter("DBInstanceIdentifier");
    var instance = instances.get(name);
    if (instance == null) {
      return missing(name);
    }
    if (!instance.status.equals("available")) {
      return Answer.xmlError(400, "InvalidDBInstanceState", name + " is " + instance.status);
    }
    var newName = request.parameter("NewDBInstanceIdentifier");
    if (instances.containsKey(newName)) {
      return Answer.xmlError(400, "DBInstanceAlreadyExists", newName);
    }
    if (!newName.isEmpty()) {
      instance.newName = newName;
      instance.pending = "<DBInstanceIdentifier>" + newName + "</DBInstanceIdentifier>";
      begin(instance, "renaming");
      changes.add("rename " + name + " to " + newName);
    }
    if (!request.parameter("MasterUserPassword").isEmpty()) {
      instance.password = request.parameter("MasterUserPassword");
      instance.pending = "<MasterUserPassword>****</MasterUserPassword>";
      begin(instance, "resetting-master-credentials");
      changes.add("password of " + name);
    }
    if (request.parameter("DeletionProtection").equals("true")) {
      instance.isProtected = true;
      instance.retention = Integer.parseInt(request.parameter("BackupRetentionPeriod"));
      changes.add("protect " + name);
    }
    return one("ModifyDBInstance", name, instance);
  }

  private Answer reboot(Request request) {
    var name = request.parameter("DBInstanceIdentifier");
    begin(instance(name), "rebooting");
    changes.add("reboot " + name);
    return one("RebootDBInstance", name, instance(name));
  }

  private static void begin(Instance instance, String status) {
    instance.status = status;
    instance.looksLeft = LOOKS;
  }

  private static Answer missing(String name) {
    return Answer.xmlError(404, "DBInstanceNotFound", "DBInstance " + name + " not found.");
  }

  private static Answer backups() {
    return Answer.xml(
        "DescribeDBInstanceAutomatedBackups",
        """
        <DBInstanceAutomatedBackups><DBInstanceAutomatedBackup><RestoreWindow>\
        <EarliestTime>2026-11-17T02:10:00Z</EarliestTime>\
        <LatestTime>2026-11-30T20:00:00Z</LatestTime>\
        </RestoreWindow></DBInstanceAutomatedBackup></DBInstanceAutomatedBackups>\
        """);
  }

  private static Answer one(String operation, String name, Instance instance) {
    var tags = new StringBuilder();
    tags.append(
        "<Tag><Key>aws:cloudformation:stack-name</Key><Value>ScopekeeperData</Value></Tag>");
    instance.tags.forEach((key, value) ->
        tags.append("<Tag><Key>%s</Key><Value>%s</Value></Tag>".formatted(key, value)));
    var body =
        """
        <DBInstance><DBInstanceIdentifier>%s</DBInstanceIdentifier>\
        <DBInstanceStatus>%s</DBInstanceStatus><DbiResourceId>%s</DbiResourceId>\
        <PendingModifiedValues>%s</PendingModifiedValues>\
        <DBInstanceClass>db.t4g.small</DBInstanceClass><MultiAZ>false</MultiAZ>\
        <EngineVersion>11.4.8</EngineVersion><AllocatedStorage>20</AllocatedStorage>\
        <MaxAllocatedStorage>200</MaxAllocatedStorage><StorageType>gp3</StorageType>\
        <CACertificateIdentifier>rds-ca-rsa2048-g1</CACertificateIdentifier>\
        <DBSubnetGroup><DBSubnetGroupName>isolated</DBSubnetGroupName></DBSubnetGroup>\
        <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId>\
        </VpcSecurityGroupMembership></VpcSecurityGroups>\
        <DBParameterGroups><DBParameterGroup><DBParameterGroupName>many-connections</DBParameterGroupName>\
        </DBParameterGroup></DBParameterGroups>\
        <EnabledCloudwatchLogsExports><member>error</member></EnabledCloudwatchLogsExports>\
        <AutoMinorVersionUpgrade>true</AutoMinorVersionUpgrade>\
        <CopyTagsToSnapshot>true</CopyTagsToSnapshot>\
        <DeletionProtection>%s</DeletionProtection><BackupRetentionPeriod>%d</BackupRetentionPeriod>\
        <PreferredBackupWindow>02:00-03:00</PreferredBackupWindow>\
        <PreferredMaintenanceWindow>sun:03:30-sun:04:30</PreferredMaintenanceWindow>\
        <Endpoint><Address>%s.example.rds.amazonaws.com</Address></Endpoint>\
        <TagList>%s</TagList></DBInstance>\
        """
            .formatted(
                name,
                instance.status,
                instance.resource,
                instance.pending,
                instance.isProtected,
                instance.retention,
                name,
                tags);
    return Answer.xml(
        operation,
        operation.equals("DescribeDBInstances") ? "<DBInstances>" + body + "</DBInstances>" : body);
  }
}
