// Long lists stay fluent: pages come from the server, a search reads all of them.
import assert from "node:assert/strict";
import { before } from "node:test";
import { go, shoot, signInAsRoot, stage } from "./harness.mjs";

const USERS = 5000;
/** An account may have 40 clusters in a Region, so that 200 are in five. */
const PER_REGION = 40;
const REGIONS = ["us-east-1", "us-east-2", "us-west-2", "eu-west-1", "eu-central-1"];
const CLUSTERS = PER_REGION * REGIONS.length;
const SHOWN_MS_MAX = 2500;
const { server, page, step } = await stage({ engines: "simulated" });

before(async () => {
  await signInAsRoot(page);
  await many("iam", "CreateUser", USERS, (index) => ({ UserName: `user-${String(index).padStart(4, "0")}` }));
  for (const region of REGIONS) {
    await many("rds", "CreateDBCluster", PER_REGION, (index) => ({ DBClusterIdentifier: `cluster-${index}`, Engine: "aurora-postgresql", MasterUsername: "postgres", MasterUserPassword: "Choose-one-1" }), region);
    await many("rds", "CreateDBInstance", PER_REGION, (index) => ({ DBInstanceIdentifier: `cluster-${index}-1`, DBClusterIdentifier: `cluster-${index}`, Engine: "aurora-postgresql", DBInstanceClass: "db.r6g.large" }), region);
  }
});

/** Many calls from the page itself, some at a time. */
async function many(service, operation, count, input, region = "us-east-1") {
  const inputs = Array.from({ length: count }, (_, index) => input(index));
  await page.evaluate(
    async ({ service, operation, inputs, region }) => {
      const { csrf } = await (await fetch("/session")).json();
      const left = [...inputs];
      const worker = async () => {
        for (let next = left.shift(); next; next = left.shift()) {
          const answer = await fetch(`/aws/${service}/${operation}?region=${region}`, { method: "POST", headers: { "Content-Type": "application/json", "X-Borealis-Csrf": csrf }, body: JSON.stringify(next) });
          if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
        }
      };
      await Promise.all(Array.from({ length: 6 }, worker));
    },
    { service, operation, inputs, region },
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

step(`${CLUSTERS} clusters in ${REGIONS.length} Regions`, async () => {
  const pages = [];
  page.on("request", (request) => {
    if (request.url().includes("/aws/rds/DescribeDBClusters")) pages.push(JSON.parse(request.postData() ?? "{}").MaxRecords);
  });
  await page.evaluate(() => localStorage.setItem("borealis-preferences", JSON.stringify({ ...JSON.parse(localStorage.getItem("borealis-preferences") ?? "{}"), pageSize: 20 })));
  await go(page, "/");
  await page.reload();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  await timed("the list of databases", async () => {
    await go(page, "/rds/databases");
    await page.getByRole("link", { name: "cluster-0", exact: true }).waitFor();
  });
  assert.equal(pages.at(-1), 20, "a page is asked for, not all");
  assert.equal(await page.getByRole("link", { name: /^cluster-\d+$/ }).count(), 20);
  await shoot(page, "databases-200");
  await timed("its second page", async () => {
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByRole("link", { name: "cluster-9", exact: true }).waitFor();
  });
  await timed("a filter", async () => {
    await page.getByRole("searchbox", { name: "Filter by databases" }).fill("cluster-39");
    await page.getByRole("link", { name: "cluster-39", exact: true }).waitFor();
  });
  await page.getByRole("searchbox", { name: "Filter by databases" }).fill("");
  for (const [index, region] of REGIONS.entries()) {
    if (index === 0) continue;
    await timed(`the list of ${region}`, async () => {
      await page.getByRole("button", { name: `Region ${REGIONS[index - 1]}` }).click();
      await page.getByRole("menuitemcheckbox", { name: new RegExp(region) }).click();
      await page.getByRole("button", { name: `Region ${region}` }).waitFor();
      await page.getByRole("link", { name: "cluster-0", exact: true }).waitFor();
    });
  }
});

step("figures of a first visit: what is loaded, and when it can be used", async () => {
  const context = await page.context().browser().newContext({ viewport: { width: 1440, height: 900 } });
  const fresh = await context.newPage();
  await fresh.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.startTime + entry.duration))).observe({ type: "longtask", buffered: true });
  });
  /** Interactive: nothing has held the page up for longer than 50 ms since. */
  const figures = async () => {
    await fresh.waitForTimeout(1000);
    return fresh.evaluate(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
      const loaded = performance.getEntriesByType("resource").filter((entry) => /\.(js|css)$/.test(entry.name));
      return { paint, interactive: Math.max(paint, ...window.longTasks), bytes: loaded.reduce((sum, entry) => sum + entry.encodedBodySize, 0), files: loaded.length };
    });
  };
  await fresh.goto(server.console);
  await fresh.getByLabel("Root user email address").waitFor();
  const door = await figures();
  await signInAsRoot(fresh);
  await fresh.reload();
  await fresh.getByRole("heading", { name: "Console home" }).waitFor();
  const home = await figures();
  for (const [what, found] of [["sign-in", door], ["console home", home]]) {
    console.log(`${what}: first contentful paint ${Math.round(found.paint)} ms, interactive ${Math.round(found.interactive)} ms, ${Math.round(found.bytes / 1000)} kB gz of scripts and styles in ${found.files} files`);
    assert.ok(found.bytes > 100_000 && found.bytes < 600_000, `${what} loads ${found.bytes} bytes`);
    assert.ok(found.interactive < 10_000, `${what} can be used after ${found.interactive} ms`);
  }
  await context.close();
});

step("the page is there soon after the address is opened", async () => {
  await go(page, "/rds/databases");
  await timed("opening the console", async () => {
    await page.reload();
    await page.getByRole("heading", { name: /Databases/ }).waitFor();
  });
});
