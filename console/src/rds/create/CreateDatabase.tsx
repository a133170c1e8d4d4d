// Creating a cluster: easy, or every setting; then one call after the other with its progress.
import { useMemo, useState } from "react";
import { Alert, Box, Button, Container, Form, Header, KeyValuePairs, SpaceBetween, Steps, Tiles, type StepsProps } from "@cloudscape-design/components";
import { useAsked } from "../../api/asked";
import { call } from "../../api/call";
import { asFailure, request, type Failure } from "../../api/request";
import { go } from "../../shell/place";
import { Refusal } from "../../ui/Refusal";
import { generatePassword } from "../../ui/words";
import { engineVersions, instanceClasses } from "../catalogue";
import { offerCredentials } from "../credentials";
import { followCluster } from "../follow";
import { clusterInput, firstDraft, instanceInputs, problems, withEngine, type Draft } from "./draft";
import { connectInstance } from "./ec2";
import { AdditionalConfiguration, Authentication, Availability, EngineOptions, InstanceConfiguration, Settings, TagsSection, Templates } from "./sections";
import { Connectivity } from "./Connectivity";

interface Step {
  header: string;
  status: StepsProps.Status;
}

export default function CreateDatabase() {
  const [draft, setDraft] = useState(firstDraft);
  const [tried, setTried] = useState(false);
  const [steps, setSteps] = useState<Step[]>();
  const [failure, setFailure] = useState<Failure>();
  const versions = useAsked(`versions ${draft.engine}`, () => engineVersions(draft.engine));
  const chosen = draft.version || versions.data?.[0]?.EngineVersion || "";
  const classes = useAsked(`classes ${draft.engine} ${chosen}`, async () => (chosen ? instanceClasses(draft.engine, chosen) : []));
  const complete: Draft = useMemo(() => ({ ...draft, version: chosen, instanceClass: draft.instanceClass || classes.data?.[0]?.value || "" }), [draft, chosen, classes.data]);
  const found = problems(complete);
  const shown = tried ? found : {};
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const isEasy = draft.method === "easy";
  const busy = steps?.some((step) => step.status === "in-progress") ?? false;

  const create = async () => {
    setTried(true);
    if (Object.keys(found).length > 0) {
      setFailure(undefined);
      window.scrollTo({ top: 0, behavior: "smooth" });
      return;
    }
    setFailure(undefined);
    try {
      await run(complete, setSteps);
      go("/rds/databases");
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setSteps((before) => before?.map((step) => (step.status === "in-progress" ? { ...step, status: "error" } : step)));
    }
  };

  const sections = { draft: complete, change, problems: shown };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void create(); }}>
      <Form
        header={<Header variant="h1">Create database</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="#/rds/databases">
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={busy} disabled={complete.version === "" || complete.instanceClass === ""}>
              Create database
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          {tried && Object.keys(found).length > 0 && <Alert type="error">{`${Object.keys(found).length === 1 ? "One field needs" : `${Object.keys(found).length} fields need`} another value: ${Object.values(found).join(" ")}`}</Alert>}
          <Container header={<Header variant="h2">Choose a database creation method</Header>}>
            <Tiles
              ariaLabel="Database creation method"
              columns={2}
              value={draft.method}
              onChange={({ detail }) => change({ method: detail.value as Draft["method"] })}
              items={[
                { value: "standard", label: "Standard create", description: "You set all of the configuration options, including ones for availability, security, backups, and maintenance." },
                { value: "easy", label: "Easy create", description: "Use recommended best-practice configurations. Some configuration options can be changed after the database is created." },
              ]}
            />
          </Container>
          <EngineOptions {...sections} versions={versions} onEngine={(engine) => setDraft((before) => withEngine(before, engine))} />
          {!isEasy && <Templates {...sections} onDraft={setDraft} />}
          <Settings {...sections} />
          <InstanceConfiguration {...sections} classes={classes} />
          {!isEasy && <Availability {...sections} />}
          {!isEasy && <Connectivity {...sections} />}
          {!isEasy && <Authentication {...sections} />}
          {!isEasy && <AdditionalConfiguration {...sections} versions={versions} />}
          {!isEasy && <TagsSection {...sections} />}
          <Container header={<Header variant="h2">Summary</Header>}>
            <SpaceBetween size="m">
              <KeyValuePairs
                columns={4}
                items={[
                  { label: "Engine", value: `${complete.engine} ${complete.version}` },
                  { label: "DB instances", value: instanceInputs(complete).map((input) => input.DBInstanceIdentifier).join(", ") },
                  { label: "DB instance class", value: complete.instanceClass || "-" },
                  { label: "Password", value: complete.credentials === "managed" ? "kept in Secrets Manager" : complete.generate ? "generated, shown once" : "as entered" },
                ]}
              />
              <Box color="text-body-secondary">The cluster runs on this machine; nothing is charged.</Box>
              {steps && <Steps steps={steps.map((step) => ({ ...step, statusIconAriaLabel: step.status }))} ariaLabel="Progress" />}
              <Refusal failure={failure} />
            </SpaceBetween>
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}

/** Every call is one step that can be seen. What stands after a refusal is listed in Databases, as with the command line. */
async function run(draft: Draft, show: (steps: Step[]) => void): Promise<void> {
  const instances = instanceInputs(draft);
  const wantsGroup = draft.method === "standard" && draft.groupMode === "new";
  const wantsEc2 = draft.method === "standard" && draft.compute === "ec2";
  const names = [...(wantsGroup ? [`Create security group ${draft.newGroup}`] : []), ...(wantsEc2 ? [`Connect to ${draft.ec2Instance}`] : []), `Create DB cluster ${draft.identifier}`, ...instances.map((input) => `Create DB instance ${input.DBInstanceIdentifier}`)];
  let at = -1;
  const next = () => {
    at += 1;
    show(names.map((header, index) => ({ header, status: index < at ? "success" : index === at ? "in-progress" : "pending" })));
  };
  const groups = draft.method === "standard" && draft.groupMode === "existing" ? [...draft.groups] : [];
  const undo: (() => Promise<unknown>)[] = [];
  if (wantsGroup) {
    next();
    const made = await call("ec2", "CreateSecurityGroup", { GroupName: draft.newGroup, Description: `Created for ${draft.identifier}`, VpcId: draft.vpc });
    const id = made.GroupId ?? "";
    groups.push(id);
    undo.push(() => call("ec2", "DeleteSecurityGroup", { GroupId: id }));
    await admitReader(id, Number(draft.port));
  }
  if (wantsEc2) {
    next();
    const connection = await connectInstance(draft.ec2Instance, draft.vpc, Number(draft.port), draft.identifier);
    groups.push(connection.group);
    undo.push(connection.undo);
  }
  next();
  const password = draft.credentials === "managed" ? undefined : draft.generate ? generatePassword() : draft.password;
  try {
    await call("rds", "CreateDBCluster", clusterInput(draft, groups, password));
  } catch (thrown) {
    for (const back of undo.reverse()) await back().catch(() => undefined);
    throw thrown;
  }
  if (password !== undefined && draft.generate) offerCredentials({ cluster: draft.identifier, user: draft.masterUser, password });
  for (const input of instances) {
    next();
    await call("rds", "CreateDBInstance", input);
  }
  next();
  followCluster(draft.identifier, `Creating ${draft.identifier}`, `${draft.identifier} is available`);
}

/** A new group admits the address one sits at, as the page says. */
async function admitReader(group: string, port: number): Promise<void> {
  const { ip } = (await request("GET", "/my-ip")) as { ip: string };
  const range = ip.includes(":") ? { Ipv6Ranges: [{ CidrIpv6: `${ip}/128`, Description: "My IP" }] } : { IpRanges: [{ CidrIp: `${ip}/32`, Description: "My IP" }] };
  await call("ec2", "AuthorizeSecurityGroupIngress", { GroupId: group, IpPermissions: [{ IpProtocol: "tcp", FromPort: port, ToPort: port, ...range }] });
}
