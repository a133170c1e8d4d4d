// What charts work out before they draw.
import { describe, expect, test } from "vitest";
import { continued, period, shown } from "./metrics";
import { nearest, runs, stacked, timeTicks, valueTicks, zoomed } from "./plot";

const MINUTE = 60_000;

describe("axes", () => {
  test.each([
    ["nothing yet", 0, false, 10, [0, 0.25, 0.5, 0.75, 1]],
    ["nothing counted yet", 0, true, 10, [0, 1]],
    ["few that are counted", 3, true, 10, [0, 1, 2, 3]],
    ["many that are counted", 17, true, 10, [0, 5, 10, 15, 20]],
    ["a small rate", 0.13, false, 10, [0, 0.05, 0.1, 0.15]],
    ["a percentage", 38, false, 10, [0, 10, 20, 30, 40]],
    ["bytes", 3 * 1024 * 1024, false, 1024, [0, 1, 2, 3].map((count) => count * 1024 * 1024)],
  ])("%s", (_, highest, isWhole, factor, ticks) => {
    const found = valueTicks(highest, 4, isWhole, factor);
    expect(found.map((tick) => Number(tick.toPrecision(9)))).toEqual(ticks);
  });

  test("times are round and not too many", () => {
    const start = Date.UTC(2026, 0, 1, 10, 3, 7);
    const ticks = timeTicks({ start, end: start + 15 * MINUTE }, 5);
    expect(ticks.map((at) => new Date(at).toISOString().slice(11, 19))).toEqual(["10:05:00", "10:10:00", "10:15:00"]);
  });
});

test("what was not measured is not drawn", () => {
  const points = [0, 1, 2, 9, 10].map((x) => ({ x, y: 1 }));
  expect(runs(points, 3).map((run) => run.map((point) => point.x))).toEqual([[0, 1, 2], [9, 10]]);
});

test("layers stand on each other, also where one has no value", () => {
  const found = stacked([[{ x: 1, y: 1 }, { x: 2, y: 1 }], [{ x: 2, y: 3 }]]);
  expect(found[1]).toEqual([{ x: 1, y: 1 }, { x: 2, y: 4 }]);
});

test("the nearest point, unless it is far", () => {
  const points = [0, 10, 20].map((x) => ({ x, y: x }));
  expect(nearest(points, 14, 5)?.x).toBe(10);
  expect(nearest(points, 16, 5)?.x).toBe(20);
  expect(nearest(points, 40, 5)).toBeUndefined();
  expect(nearest([], 4, 5)).toBeUndefined();
});

test("zooming takes its ends in any order and never less than the least", () => {
  expect(zoomed(30, 10, 5)).toEqual({ start: 10, end: 30 });
  expect(zoomed(10, 12, 10)).toEqual({ start: 6, end: 16 });
});

test.each([
  ["five minutes now", 5, 0, 5],
  ["a quarter of an hour now", 15, 0, 5],
  ["an hour now", 60, 0, 30],
  ["three hours", 180, 0, 60],
  ["five minutes, yesterday: seconds are gone", 5, 1440, 60],
  ["a week", 10_080, 0, 3600],
])("%s", (_, minutes, before, seconds) => {
  const now = Date.UTC(2026, 0, 2);
  const end = now - before * MINUTE;
  expect(period({ start: end - minutes * MINUTE, end }, now)).toBe(seconds);
});

test.each([
  [0.1234, "percent", "0.123 %"],
  [3, "count", "3"],
  [1536, "bytes", "1.5 KiB"],
  [2048, "bytesPerSecond", "2 KiB/s"],
  [7200, "seconds", "2 h"],
] as const)("%s as %s", (value, unit, text) => expect(shown(value, unit)).toBe(text));

test("lines go on with what is new, and forget what is old", () => {
  const line = (title: string, ...times: number[]) => ({ title, points: times.map((x) => ({ x, y: x })) });
  const known = new Map([["CPU", [line("a", 1, 2, 3), line("gone", 1)]]]);
  const fresh = new Map([["CPU", [line("a", 3, 4), line("b", 4)]], ["Lag", [line("b", 4)]]]);
  const all = continued(known, fresh, 2, 3);
  expect(all.get("CPU")).toEqual([line("a", 2, 3, 4), line("b", 4)]);
  expect(all.get("Lag")).toEqual([line("b", 4)]);
});
