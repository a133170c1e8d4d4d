// What somebody wants to create, and the calls that follow from it. No page and no network here.
import type { CreateDBClusterMessage, CreateDBInstanceMessage } from "../../api/generated/rds";

export interface Draft {
  method: "standard" | "easy";
  engine: "aurora-postgresql" | "aurora-mysql";
  version: string;
  template: "production" | "dev";
  identifier: string;
  masterUser: string;
  credentials: "self" | "managed";
  generate: boolean;
  password: string;
  passwordAgain: string;
  instanceClass: string;
  multiAz: boolean;
  compute: "none" | "ec2";
  ec2Instance: string;
  vpc: string;
  subnetGroup: string;
  publicAccess: boolean;
  groupMode: "existing" | "new";
  groups: string[];
  newGroup: string;
  zone: string;
  port: string;
  iamAuth: boolean;
  dataApi: boolean;
  insights: boolean;
  databaseName: string;
  clusterParameterGroup: string;
  parameterGroup: string;
  tier: number;
  retention: string;
  backupWindow: string;
  maintenanceWindow: string;
  logs: string[];
  autoMinor: boolean;
  copyTags: boolean;
  deletionProtection: boolean;
  tags: { key: string; value: string }[];
}

export function firstDraft(): Draft {
  return {
    method: "standard",
    engine: "aurora-postgresql",
    version: "",
    template: "production",
    identifier: "database-1",
    masterUser: "postgres",
    credentials: "self",
    generate: true,
    password: "",
    passwordAgain: "",
    instanceClass: "",
    multiAz: true,
    compute: "none",
    ec2Instance: "",
    vpc: "",
    subnetGroup: "",
    publicAccess: false,
    groupMode: "existing",
    groups: [],
    newGroup: "",
    zone: "",
    port: "5432",
    iamAuth: false,
    dataApi: false,
    insights: true,
    databaseName: "",
    clusterParameterGroup: "",
    parameterGroup: "",
    tier: 1,
    retention: "7",
    backupWindow: "",
    maintenanceWindow: "",
    logs: [],
    autoMinor: true,
    copyTags: true,
    deletionProtection: true,
    tags: [],
  };
}

/** Another engine has another administrator and port; what was chosen from its lists is chosen anew. */
export function withEngine(draft: Draft, engine: Draft["engine"]): Draft {
  const isPostgres = engine === "aurora-postgresql";
  const user = draft.masterUser === "postgres" || draft.masterUser === "admin" ? (isPostgres ? "postgres" : "admin") : draft.masterUser;
  return { ...draft, engine, version: "", instanceClass: "", clusterParameterGroup: "", parameterGroup: "", logs: [], masterUser: user, port: isPostgres ? "5432" : "3306" };
}

/** Templates set what can be changed afterwards. */
export function withTemplate(draft: Draft, template: Draft["template"]): Draft {
  const isProduction = template === "production";
  return { ...draft, template, multiAz: isProduction, deletionProtection: isProduction, retention: isProduction ? "7" : "1" };
}

export type Problems = Partial<Record<keyof Draft, string>>;

const IDENTIFIER = /^[A-Za-z](?!.*--)[A-Za-z0-9-]{0,62}$/;
const PASSWORD = /^[\x21-\x7e]+$/;

/** What the service would refuse, said before it is asked. */
export function problems(draft: Draft): Problems {
  const found: Problems = {};
  if (!IDENTIFIER.test(draft.identifier) || draft.identifier.endsWith("-")) found.identifier = "1 to 63 letters, digits and hyphens; a letter first, no two hyphens in a row, none at the end.";
  if (!/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(draft.masterUser)) found.masterUser = "A letter first, then letters, digits and underscores.";
  if (draft.credentials === "self" && !draft.generate) {
    if (draft.password.length < 8) found.password = "At least 8 characters.";
    else if (!PASSWORD.test(draft.password) || /[/"@']/.test(draft.password)) found.password = "Only printable ASCII characters besides / ' \" @ and blanks.";
    if (draft.passwordAgain !== draft.password) found.passwordAgain = "The passwords differ.";
  }
  if (draft.method === "easy") return found;
  const port = Number(draft.port);
  if (!Number.isInteger(port) || port < 1150 || port > 65_535) found.port = "1150 to 65535.";
  const retention = Number(draft.retention);
  if (!Number.isInteger(retention) || retention < 1 || retention > 35) found.retention = "1 to 35 days.";
  if (draft.databaseName && !/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(draft.databaseName)) found.databaseName = "A letter first, then letters, digits and underscores, at most 63.";
  if (draft.groupMode === "new" && draft.newGroup.trim() === "") found.newGroup = "Give the new security group a name.";
  if (draft.compute === "ec2" && draft.ec2Instance === "") found.ec2Instance = "Choose an EC2 instance.";
  return found;
}

export function clusterInput(draft: Draft, groups: string[], password: string | undefined): CreateDBClusterMessage {
  const input: CreateDBClusterMessage = {
    DBClusterIdentifier: draft.identifier,
    Engine: draft.engine,
    MasterUsername: draft.masterUser,
    ...(draft.credentials === "managed" ? { ManageMasterUserPassword: true } : { MasterUserPassword: password ?? "" }),
    ...(draft.version ? { EngineVersion: draft.version } : {}),
    ...(groups.length > 0 ? { VpcSecurityGroupIds: groups } : {}),
    ...(draft.dataApi ? { EnableHttpEndpoint: true } : {}),
  };
  if (draft.method === "easy") return input;
  return {
    ...input,
    Port: Number(draft.port),
    BackupRetentionPeriod: Number(draft.retention),
    DeletionProtection: draft.deletionProtection,
    CopyTagsToSnapshot: draft.copyTags,
    ...(draft.iamAuth ? { EnableIAMDatabaseAuthentication: true } : {}),
    ...(draft.subnetGroup ? { DBSubnetGroupName: draft.subnetGroup } : {}),
    ...(draft.databaseName ? { DatabaseName: draft.databaseName } : {}),
    ...(draft.clusterParameterGroup ? { DBClusterParameterGroupName: draft.clusterParameterGroup } : {}),
    ...(draft.backupWindow ? { PreferredBackupWindow: draft.backupWindow } : {}),
    ...(draft.maintenanceWindow ? { PreferredMaintenanceWindow: draft.maintenanceWindow } : {}),
    ...(draft.logs.length > 0 ? { EnableCloudwatchLogsExports: draft.logs } : {}),
    ...(draft.tags.length > 0 ? { Tags: draft.tags.map((tag) => ({ Key: tag.key, Value: tag.value })) } : {}),
  };
}

/** The writer, and a reader when the deployment spans zones. The service puts the first three into different zones. */
export function instanceInputs(draft: Draft): CreateDBInstanceMessage[] {
  const count = draft.multiAz ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    DBInstanceIdentifier: `${draft.identifier}-instance-${index + 1}`,
    DBClusterIdentifier: draft.identifier,
    Engine: draft.engine,
    DBInstanceClass: draft.instanceClass,
    EnablePerformanceInsights: draft.insights,
    PromotionTier: draft.method === "easy" ? 1 : draft.tier,
    ...(draft.method === "standard"
      ? {
          PubliclyAccessible: draft.publicAccess,
          AutoMinorVersionUpgrade: draft.autoMinor,
          ...(draft.zone && index === 0 ? { AvailabilityZone: draft.zone } : {}),
          ...(draft.parameterGroup ? { DBParameterGroupName: draft.parameterGroup } : {}),
        }
      : {}),
    ...(draft.tags.length > 0 ? { Tags: draft.tags.map((tag) => ({ Key: tag.key, Value: tag.value })) } : {}),
  }));
}
