// Where values are drawn: scales, ticks, paths, and what is under a pointer. Pure.

export interface Point {
  /** Milliseconds since 1970. */
  x: number;
  y: number;
}

export interface Span {
  start: number;
  end: number;
}

export type Scale = (value: number) => number;

export function scale(from: number, to: number, low: number, high: number): Scale {
  const width = to - from || 1;
  return (value) => low + ((value - from) / width) * (high - low);
}

/** The end of an axis from 0 and its even steps, at most `count` of them. Whole steps for what is counted. */
export function valueTicks(highest: number, count: number, isWhole: boolean, factor = 10): number[] {
  const end = highest > 0 ? highest : 1;
  const rough = Math.max(end / count, isWhole ? 1 : 0);
  const power = factor ** Math.floor(Math.log(rough) / Math.log(factor) + 1e-9);
  const nice = factor === 1024 ? [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] : [1, 2, 2.5, 5, 10];
  const step = nice.map((one) => one * power).find((one) => one >= rough * (1 - 1e-9) && (!isWhole || Number.isInteger(one))) ?? Math.ceil(rough);
  const steps = Math.ceil(end / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

const SECOND = 1000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800];

/** Round times of day within a span, at most `count`. */
export function timeTicks({ start, end }: Span, count: number): number[] {
  const step = SECOND * (STEPS.find((seconds) => (end - start) / (seconds * SECOND) <= count) ?? 604_800);
  // Days begin at the reader's midnight.
  const shift = new Date(start).getTimezoneOffset() * 60_000;
  const ticks = [];
  for (let at = Math.ceil((start - shift) / step) * step + shift; at <= end; at += step) ticks.push(at);
  return ticks;
}

export function timeText(at: number, { start, end }: Span): string {
  const length = end - start;
  const options: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", ...(length <= 15 * 60_000 ? { second: "2-digit" } : {}), ...(length > 24 * 3_600_000 ? { month: "short", day: "2-digit" } : {}) };
  return new Date(at).toLocaleString("en-GB", options);
}

/** Runs of points that belong together: after a gap a new one starts, so that nothing is drawn where nothing was measured. */
export function runs(points: Point[], gapMs: number): Point[][] {
  const found: Point[][] = [];
  let last: Point | undefined;
  for (const point of points) {
    if (last && point.x - last.x <= gapMs) found.at(-1)?.push(point);
    else found.push([point]);
    last = point;
  }
  return found;
}

export function linePath(run: Point[], x: Scale, y: Scale): string {
  return run.map((point, index) => `${index === 0 ? "M" : "L"}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("");
}

/** The band between two lines over the same times. */
export function bandPath(lower: Point[], upper: Point[], x: Scale, y: Scale): string {
  if (upper.length === 0) return "";
  return `${linePath(upper, x, y)}${[...lower].reverse().map((point) => `L${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("")}Z`;
}

/** Layers on top of each other: each as its own upper edge, over the union of all times. */
export function stacked(layers: Point[][]): Point[][] {
  const times = [...new Set(layers.flatMap((points) => points.map((point) => point.x)))].sort((one, other) => one - other);
  const height = new Map(times.map((time) => [time, 0]));
  return layers.map((points) => {
    const own = new Map(points.map((point) => [point.x, point.y]));
    return times.map((time) => {
      const sum = (height.get(time) ?? 0) + (own.get(time) ?? 0);
      height.set(time, sum);
      return { x: time, y: sum };
    });
  });
}

/** The point that is nearest in time, unless it is further than `within`. */
export function nearest(points: Point[], at: number, within: number): Point | undefined {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const candidates = [points[low - 1], points[low]].filter((point) => point !== undefined);
  const best = candidates.sort((one, other) => Math.abs(one.x - at) - Math.abs(other.x - at))[0];
  return best && Math.abs(best.x - at) <= within ? best : undefined;
}

/** What is zoomed into: two ends in any order, no shorter than `least`, kept around its middle. */
export function zoomed(one: number, other: number, least: number): Span {
  const start = Math.min(one, other);
  const end = Math.max(one, other);
  if (end - start >= least) return { start, end };
  const middle = (start + end) / 2;
  return { start: middle - least / 2, end: middle + least / 2 };
}
