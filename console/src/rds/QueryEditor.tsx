// SQL over the Data API: connect with a secret, run statements, look at the results.
import { useState } from "react";
import { Alert, Box, Button, ButtonDropdown, ColumnLayout, Container, FormField, Header, Input, RadioGroup, Select, SpaceBetween, StatusIndicator, Tabs, Textarea } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { asFailure, type Failure } from "../api/request";
import type { DBCluster } from "../api/generated/rds";
import { Refusal } from "../ui/Refusal";
import { csvField, download } from "../ui/words";
import { engineName } from "./databases";
import { PRESETS, grid, statements, type Grid } from "./sql";

interface Connection {
  cluster: DBCluster;
  secret: string;
  database: string;
  user: string;
}

export default function QueryEditor() {
  const [connection, setConnection] = useState<Connection>();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description="Runs SQL over the RDS Data API: each statement is an authorised call, and no connection is opened from your browser.">
        Query editor
      </Header>
      {connection ? <Editor key={`${connection.cluster.DBClusterArn} ${connection.database}`} connection={connection} onLeave={() => setConnection(undefined)} /> : <Connect onConnect={setConnection} />}
    </SpaceBetween>
  );
}

function Connect({ onConnect }: { onConnect: (connection: Connection) => void }) {
  const clusters = useAsked("clusters to query", async () => (await call("rds", "DescribeDBClusters", { MaxRecords: 100 })).DBClusters ?? []);
  const secrets = useAsked("secrets", async () => (await call("secretsmanager", "ListSecrets", {})).SecretList ?? []);
  const [chosen, setChosen] = useState("");
  const [way, setWay] = useState<"password" | "secret">("password");
  const [secret, setSecret] = useState("");
  const [user, setUser] = useState<string>();
  const [password, setPassword] = useState("");
  const [database, setDatabase] = useState<string>();
  const doing = useDoing();
  const cluster = clusters.data?.find((one) => one.DBClusterIdentifier === chosen) ?? clusters.data?.[0];
  const isPostgres = cluster?.Engine !== "aurora-mysql";
  const master = user ?? cluster?.MasterUsername ?? "";
  const named = database ?? cluster?.DatabaseName ?? (isPostgres ? "postgres" : "");
  const managed = cluster?.MasterUserSecret?.SecretArn;
  const options = [...(managed ? [{ value: managed, label: `The master user's secret of ${cluster?.DBClusterIdentifier}`, description: managed }] : []), ...(secrets.data ?? []).filter((one) => one.ARN !== managed).map((one) => ({ value: one.ARN ?? "", label: one.Name ?? "", description: one.ARN ?? "" }))];
  const needsEnabling = cluster !== undefined && !cluster.HttpEndpointEnabled;
  const enable = () =>
    doing.run(async () => {
      await call("rds", "EnableHttpEndpoint", { ResourceArn: cluster?.DBClusterArn ?? "" });
      clusters.reload();
    });
  const connect = () =>
    doing.run(async () => {
      if (!cluster) return;
      const arn = way === "secret" ? secret || managed || "" : await keepAsSecret(cluster, master, password);
      const connection = { cluster, secret: arn, database: named, user: way === "secret" ? "the secret's user" : master };
      await call("rds-data", "ExecuteStatement", { resourceArn: cluster.DBClusterArn ?? "", secretArn: arn, database: named, sql: "SELECT 1" });
      onConnect(connection);
    });
  return (
    <Container header={<Header variant="h2">Connect to database</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void connect(); }}>
        <SpaceBetween size="l">
          <Refusal failure={clusters.failure} />
          <FormField label="Database instance or cluster">
            <Select
              selectedOption={cluster ? { value: cluster.DBClusterIdentifier ?? "", label: cluster.DBClusterIdentifier ?? "" } : null}
              options={(clusters.data ?? []).map((one) => ({ value: one.DBClusterIdentifier ?? "", label: one.DBClusterIdentifier ?? "", description: `${engineName(one.Engine)} ${one.EngineVersion ?? ""}, ${one.Status ?? ""}` }))}
              onChange={({ detail }) => setChosen(detail.selectedOption.value ?? "")}
              placeholder="Choose a cluster"
              empty="There is no DB cluster in this Region"
              statusType={clusters.loading ? "loading" : "finished"}
            />
          </FormField>
          {needsEnabling && (
            <Alert type="warning" header="The RDS Data API of this cluster is off" action={<Button formAction="none" loading={doing.busy} onClick={() => void enable()}>Enable the RDS Data API</Button>}>
              The query editor needs it. It opens no port: SQL goes through the API, with its policies.
            </Alert>
          )}
          <FormField label="Database credentials">
            <RadioGroup
              value={way}
              onChange={({ detail }) => setWay(detail.value as "password" | "secret")}
              items={[
                { value: "password", label: "Database username and password", description: "They are kept as a secret in Secrets Manager, not in this page." },
                { value: "secret", label: "A secret in Secrets Manager" },
              ]}
            />
          </FormField>
          <ColumnLayout columns={3}>
            {way === "password" && (
              <FormField label="Database username">
                <Input value={master} onChange={({ detail }) => setUser(detail.value)} autoComplete="off" />
              </FormField>
            )}
            {way === "password" ? (
              <FormField label="Database password">
                <Input type="password" value={password} onChange={({ detail }) => setPassword(detail.value)} autoComplete="current-password" />
              </FormField>
            ) : (
              <FormField label="Secret">
                <Select selectedOption={options.find((option) => option.value === (secret || managed)) ?? null} options={options} onChange={({ detail }) => setSecret(detail.selectedOption.value ?? "")} placeholder="Choose a secret" filteringType="auto" empty={secrets.failure?.message ?? "No secrets"} />
              </FormField>
            )}
            <FormField label="Database name">
              <Input value={named} onChange={({ detail }) => setDatabase(detail.value)} />
            </FormField>
          </ColumnLayout>
          <Refusal failure={doing.failure} />
          <Button variant="primary" formAction="submit" loading={doing.busy} disabled={!cluster || needsEnabling || (way === "password" ? password === "" : !(secret || managed))}>
            Connect to database
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}

async function keepAsSecret(cluster: DBCluster, user: string, password: string): Promise<string> {
  const made = await call("secretsmanager", "CreateSecret", {
    Name: `rds-db-credentials/${cluster.DbClusterResourceId ?? cluster.DBClusterIdentifier}/${user}/${Date.now()}`,
    Description: `Credentials of ${user} for the query editor`,
    SecretString: JSON.stringify({ engine: cluster.Engine === "aurora-mysql" ? "mysql" : "postgres", host: cluster.Endpoint, port: cluster.Port, username: user, password, dbClusterIdentifier: cluster.DBClusterIdentifier }),
  });
  return made.ARN ?? "";
}

interface Result {
  id: string;
  sql: string;
  tookMs: number;
  grid?: Grid;
  updated?: number;
  failure?: Failure;
}

const ROWS_SHOWN_MAX = 1000;

function Editor({ connection, onLeave }: { connection: Connection; onLeave: () => void }) {
  const { cluster } = connection;
  const presets = PRESETS[cluster.Engine ?? ""] ?? [];
  const [sql, setSql] = useState(presets[0]?.sql ?? "");
  const [results, setResults] = useState<Result[]>([]);
  const [active, setActive] = useState("");
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const done: Result[] = [];
    for (const [index, statement] of statements(sql).entries()) {
      const result = await execute(connection, statement, `${Date.now()}-${index}`);
      done.push(result);
      if (result.failure) break;
    }
    setResults(done);
    setActive(done.at(-1)?.id ?? "");
    setBusy(false);
  };
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={`${connection.database || "no database"} as ${connection.user}`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <ButtonDropdown items={presets.map((preset) => ({ id: preset.id, text: preset.text }))} onItemClick={({ detail }) => setSql(presets.find((preset) => preset.id === detail.id)?.sql ?? sql)}>
                  Examples
                </ButtonDropdown>
                <Button onClick={() => setSql("")}>Clear</Button>
                <Button onClick={onLeave}>Change database</Button>
                <Button variant="primary" loading={busy} disabled={statements(sql).length === 0} onClick={() => void run()}>
                  Run
                </Button>
              </SpaceBetween>
            }
          >
            {cluster.DBClusterIdentifier}
          </Header>
        }
      >
        <div className="code">
          <Textarea value={sql} rows={9} spellcheck={false} ariaLabel="SQL" placeholder="SELECT ..." onChange={({ detail }) => setSql(detail.value)} onKeyDown={({ detail }) => detail.key === "Enter" && (detail.ctrlKey || detail.metaKey) && void run()} />
        </div>
        <Box color="text-body-secondary" fontSize="body-s" padding={{ top: "xs" }}>
          Ctrl+Enter runs all statements, one after the other.
        </Box>
      </Container>
      {results.length > 0 && (
        <Tabs
          ariaLabel="Results"
          activeTabId={active}
          onChange={({ detail }) => setActive(detail.activeTabId)}
          tabs={results.map((result, index) => ({ id: result.id, label: results.length === 1 ? "Result" : `Result ${index + 1}`, content: <ResultView result={result} /> }))}
        />
      )}
    </SpaceBetween>
  );
}

async function execute({ cluster, secret, database }: Connection, sql: string, id: string): Promise<Result> {
  const start = performance.now();
  const took = () => Math.round(performance.now() - start);
  try {
    const answer = await call("rds-data", "ExecuteStatement", { resourceArn: cluster.DBClusterArn ?? "", secretArn: secret, database, sql, includeResultMetadata: true });
    const table = grid(answer.columnMetadata, answer.records);
    return { id, sql, tookMs: took(), grid: table, ...(answer.numberOfRecordsUpdated !== undefined ? { updated: answer.numberOfRecordsUpdated } : {}) };
  } catch (thrown) {
    return { id, sql, tookMs: took(), failure: asFailure(thrown) };
  }
}

function ResultView({ result }: { result: Result }) {
  const table = result.grid;
  const rows = table?.rows.slice(0, ROWS_SHOWN_MAX) ?? [];
  const save = () => download("result.csv", [table?.columns ?? [], ...(table?.rows ?? []).map((row) => row.map((value) => value ?? ""))].map((row) => row.map(csvField).join(",")).join("\r\n"));
  return (
    <SpaceBetween size="s">
      <Box variant="code">{result.sql.length > 300 ? `${result.sql.slice(0, 300)}…` : result.sql}</Box>
      <Refusal failure={result.failure} />
      {!result.failure && (
        <SpaceBetween direction="horizontal" size="m" alignItems="center">
          <StatusIndicator type="success">{table && table.columns.length > 0 ? `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"} in ${result.tookMs} ms` : `${result.updated ?? 0} rows changed in ${result.tookMs} ms`}</StatusIndicator>
          {table && table.rows.length > 0 && (
            <Button iconName="download" onClick={save}>
              Export to csv
            </Button>
          )}
        </SpaceBetween>
      )}
      {table && table.columns.length > 0 && (
        <div className="sql-grid" tabIndex={0} role="region" aria-label="Rows">
          <table>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {row.map((value, index) => (
                    <td key={index}>{value === null ? <i>NULL</i> : value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {table.rows.length > ROWS_SHOWN_MAX && <Box color="text-body-secondary">{`The first ${ROWS_SHOWN_MAX} rows are shown; the export has all.`}</Box>}
        </div>
      )}
    </SpaceBetween>
  );
}
