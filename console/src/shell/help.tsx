// Beside a page: what it is about, what to watch out for, and how the same is done by the AWS CLI.
import { Box, HelpPanel, SpaceBetween } from "@cloudscape-design/components";
import { useSession } from "../api/session";
import { Copyable } from "../ui/Copyable";

interface HelpText {
  title: string;
  says: string[];
  commands?: string[];
}

const TEXTS: Record<string, HelpText> = {
  "/rds/databases": {
    title: "Databases",
    says: [
      "An Aurora DB cluster is one volume of data with DB instances that serve it: one writer and up to 15 readers.",
      "The status follows what happens on the machine: the list asks every 2 seconds while something changes, and every 10 seconds otherwise.",
      "Connect to the cluster's endpoint rather than to an instance: it follows the writer through a failover.",
    ],
    commands: ["aws rds describe-db-clusters", "aws rds describe-db-instances"],
  },
  "/rds/create-database": {
    title: "Create database",
    says: [
      "Easy create asks for an engine, a size and a name. Standard create shows every choice.",
      "With Multi-AZ a reader is made in another zone. It confirms each commit, so that a failover loses none.",
      "Nobody reaches the database until a security group has an inbound rule for the client's address and the port.",
    ],
    commands: ["aws rds create-db-cluster --db-cluster-identifier NAME --engine aurora-postgresql --master-username postgres --manage-master-user-password", "aws rds create-db-instance --db-instance-identifier NAME-1 --db-cluster-identifier NAME --engine aurora-postgresql --db-instance-class db.r6g.large"],
  },
  "/rds/clusters/:name": {
    title: "DB cluster",
    says: [
      "The writer endpoint leads to the writer, the reader endpoint spreads connections over the readers.",
      "A failover chooses the reader with the lowest tier that has every acknowledged commit.",
      "When a client gets no connection, Explain connection says which rule would admit it.",
    ],
    commands: ["aws rds describe-db-clusters --db-cluster-identifier NAME", "aws rds failover-db-cluster --db-cluster-identifier NAME"],
  },
  "/rds/clusters/:name/modify": {
    title: "Modify a DB cluster",
    says: ["The summary tells for each change whether it is applied at once or waits.", "What you do not apply immediately is applied in the next maintenance window. Some changes are applied at once in any case."],
    commands: ["aws rds modify-db-cluster --db-cluster-identifier NAME --apply-immediately ..."],
  },
  "/rds/clusters/:name/restore": {
    title: "Restore to point in time",
    says: ["A restore makes a new cluster. The one that it is made from stays as it is.", "This Borealis keeps no continuous log of changes, so it restores the present and snapshots, not yet a moment of the past."],
    commands: ["aws rds restore-db-cluster-to-point-in-time --source-db-cluster-identifier NAME --db-cluster-identifier NEW --use-latest-restorable-time"],
  },
  "/rds/snapshots": {
    title: "Snapshots",
    says: ["Automated snapshots are taken in the backup window and go after the retention period. Manual ones stay until you delete them.", "A restored cluster has no DB instance by itself: something has to be added that serves it."],
    commands: ["aws rds create-db-cluster-snapshot --db-cluster-identifier NAME --db-cluster-snapshot-identifier SNAPSHOT", "aws rds restore-db-cluster-from-snapshot --snapshot-identifier SNAPSHOT --db-cluster-identifier NEW --engine aurora-postgresql"],
  },
  "/rds/query-editor": {
    title: "Query editor",
    says: ["Statements go through the RDS Data API, so no port is opened and policies decide.", "The password is kept as a secret in Secrets Manager, not in this page."],
    commands: ["aws rds-data execute-statement --resource-arn ARN --secret-arn SECRET --database postgres --sql 'SELECT 1'"],
  },
  "/rds/parameter-groups": {
    title: "Parameter groups",
    says: ["Default groups cannot be changed: make one of your own and assign it to a cluster or instance.", "Static parameters take effect after a reboot, dynamic ones at once. Choose two groups to compare them."],
    commands: ["aws rds describe-db-cluster-parameter-groups"],
  },
  "/vpc/security-groups": {
    title: "Security groups",
    says: ["A connection is admitted when a rule of one of the endpoint's groups names its address and port. Nothing else is.", "Changed rules are in force within a second, for new connections."],
    commands: ["aws ec2 authorize-security-group-ingress --group-id sg-... --protocol tcp --port 5432 --cidr 203.0.113.25/32"],
  },
  "/iam/users": {
    title: "IAM users",
    says: ["A user has no permission until a policy gives some, best through a group.", "Access keys are for programs, the console password is for people. Both can be taken away without the other."],
    commands: ["aws iam list-users", "aws iam create-user --user-name NAME"],
  },
  "/iam/policies/create": {
    title: "Create policy",
    says: ["What no statement allows is refused. A Deny wins over every Allow.", "The editor checks as you type. The policy simulator tells afterwards what somebody may do, and why."],
    commands: ["aws iam create-policy --policy-name NAME --policy-document file://policy.json"],
  },
  "/iam/simulator": { title: "Policy simulator", says: ["It asks the same evaluator that decides about real calls, and changes nothing."], commands: ["aws iam simulate-principal-policy --policy-source-arn ARN --action-names rds:CreateDBCluster"] },
  "/cloudtrail/events": { title: "Event history", says: ["Every call and sign-in of ninety days, allowed or refused, without secrets. Clicks in this console are calls like any other."], commands: ["aws cloudtrail lookup-events"] },
  "/identity-center/users": { title: "IAM Identity Center", says: ["People sign in to the access portal and open the console or get keys as a permission set that is assigned to them.", "Keys expire by themselves, so there are none to lose."], commands: ["aws sso login"] },
};

/** The help of a page, or of the list that it belongs to. */
export function helpFor(pattern: string, above: string | undefined): HelpText | undefined {
  return TEXTS[pattern] ?? (above ? TEXTS[above] : undefined);
}

export function Help({ text }: { text: HelpText }) {
  const session = useSession();
  return (
    <HelpPanel header={<h2>{text.title}</h2>}>
      {text.says.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {text.commands && (
        <>
          <h3>The same by the AWS CLI</h3>
          <p>
            After <Copyable text={`export AWS_ENDPOINT_URL=${session?.api ?? ""}`} label="setting" />
          </p>
          <SpaceBetween size="s">
            {text.commands.map((command) => (
              <div key={command} className="command">
                <Box variant="code">
                  <Copyable text={command} label={command.split(" ").slice(0, 3).join(" ")} />
                </Box>
              </div>
            ))}
          </SpaceBetween>
        </>
      )}
    </HelpPanel>
  );
}
