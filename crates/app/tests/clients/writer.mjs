// As writer.py, with node-postgres and its pool. Usage: node writer.mjs, the same environment.
import { readFileSync } from "node:fs";
import pg from "pg";

const { HOST, READER, PORT, PASSWORD, CA } = process.env;
const place = (host) => ({
  host,
  port: Number(PORT),
  user: "dbadmin",
  password: PASSWORD,
  database: "appdb",
  connectionTimeoutMillis: 15_000,
  // It verifies the server's name with the authority, as verify-full does.
  ssl: { ca: readFileSync(CA, "utf8"), servername: host },
});
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

async function refusal() {
  const reader = new pg.Client(place(READER));
  await reader.connect();
  try {
    await reader.query("CREATE TABLE refused (n bigint)");
    return "nothing";
  } catch (error) {
    return error.code;
  } finally {
    await reader.end();
  }
}

let ended = false;
process.stdin.on("end", () => (ended = true)).resume();
const pool = new pg.Pool({ ...place(HOST), max: 2 });
// A connection that breaks while nobody uses it says so here.
pool.on("error", (error) => console.error(`node: at rest: ${error.message}`));
await pool.query("CREATE TABLE written_by_node (n bigint PRIMARY KEY)");
console.log(await refusal());
for (let number = 1; !ended; number += 1) {
  try {
    await pool.query("INSERT INTO written_by_node VALUES ($1)", [number]);
    console.log(number);
  } catch (error) {
    console.error(`node: ${error.message}`);
  }
  await pause();
}
await pool.end();
