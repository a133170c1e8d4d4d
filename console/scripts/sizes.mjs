// Prints what the first paint loads, compressed, and refuses a build that loads too much or holds inline scripts.
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const FIRST_PAINT_BYTES_MAX = 600_000;

const dist = new URL("../dist/", import.meta.url);
const page = readFileSync(new URL("index.html", dist), "utf8");
const size = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB gz`;

const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((found) => found[1]);
let firstBytes = 0;
for (const path of first) {
  firstBytes += size(path);
  console.log(`${kilobytes(size(path))}  ${path}`);
}
const all = readdirSync(new URL("assets/", dist)).filter((name) => /\.(js|css)$/.test(name));
const later = all.map((name) => `assets/${name}`).filter((path) => !first.includes(path));
const laterBytes = later.reduce((sum, path) => sum + size(path), 0);
console.log(`${kilobytes(firstBytes)}  first paint (limit ${FIRST_PAINT_BYTES_MAX / 1000} kB)`);
console.log(`${kilobytes(laterBytes)}  in ${later.length} files loaded when a page wants them`);

if (firstBytes > FIRST_PAINT_BYTES_MAX) throw new Error("the first paint loads too much");
if (/<script(?![^>]*\ssrc=)[^>]*>/.test(page) || /\son\w+=/.test(page)) throw new Error("index.html holds an inline script");
