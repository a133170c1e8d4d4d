// Long lists stay fluent: pages come from the server, a search reads all of them.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { go, shoot, signInAsRoot, startBrowser, startServer, steps } from "./harness.mjs";

const USERS = 5000;
/** The quota of an account in a Region. */
const CLUSTERS = 40;
const SHOWN_MS_MAX = 2500;
let server;
let browser;
let page;
const step = steps(() => page);

before(async () => {
  server = await startServer({ engines: "simulated" });
  browser = await startBrowser(server);
  page = browser.page;
  await signInAsRoot(page);
  await many("iam", "CreateUser", USERS, (index) => ({ UserName: `user-${String(index).padStart(4, "0")}` }));
  await many("rds", "CreateDBCluster", CLUSTERS, (index) => ({ DBClusterIdentifier: `cluster-${index}`, Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1" }));
  await many("rds", "CreateDBInstance", CLUSTERS, (index) => ({ DBInstanceIdentifier: `cluster-${index}-1`, DBClusterIdentifier: `cluster-${index}`, Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" }));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Many calls from the page itself, some at a time. */
async function many(service, operation, count, input) {
  const inputs = Array.from({ length: count }, (_, index) => input(index));
  await page.evaluate(
    async ({ service, operation, inputs }) => {
      const { csrf } = await (await fetch("/session")).json();
      const left = [...inputs];
      const worker = async () => {
        for (let next = left.shift(); next; next = left.shift()) {
          const answer = await fetch(`/aws/${service}/${operation}?region=us-east-1`, { method: "POST", headers: { "Content-Type": "application/json", "X-Borealis-Csrf": csrf }, body: JSON.stringify(next) });
          if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
        }
      };
      await Promise.all(Array.from({ length: 6 }, worker));
    },
    { service, operation, inputs },
  );
}

async function timed(what, work) {
  const start = performance.now();
  await work();
  const took = Math.round(performance.now() - start);
  console.log(`${what}: ${took} ms`);
  assert.ok(took < SHOWN_MS_MAX, `${what} took ${took} ms`);
}

step(`${USERS} users`, async () => {
  await timed("the first page of users", async () => {
    await go(page, "/iam/users");
    await page.getByRole("link", { name: "user-0000", exact: true }).waitFor();
  });
  await timed("the second page", async () => {
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByRole("link", { name: "user-0050", exact: true }).waitFor();
  });
  await shoot(page, "users-5000");
  await timed("a search through all of them", async () => {
    await page.getByRole("searchbox", { name: "Find users" }).fill("user-4321");
    await page.getByRole("link", { name: "user-4321", exact: true }).waitFor();
  });
});

step(`${CLUSTERS} clusters`, async () => {
  await timed("the list of databases", async () => {
    await go(page, "/rds/databases");
    await page.getByRole("link", { name: "cluster-0", exact: true }).waitFor();
  });
  await shoot(page, "databases-40");
  await timed("a filter", async () => {
    await page.getByRole("searchbox", { name: "Filter by databases" }).fill("cluster-39");
    await page.getByRole("link", { name: "cluster-39", exact: true }).waitFor();
  });
});

step("the first page is there soon after the address is opened", async () => {
  await timed("opening the console", async () => {
    await page.reload();
    await page.getByRole("heading", { name: /Databases/ }).waitFor();
  });
});
