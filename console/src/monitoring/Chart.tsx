// One metric over time, a line for each instance. Drag over it to zoom; the time under the pointer is shown in all charts beside it.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { bandPath, linePath, nearest, runs, scale, stacked, timeText, timeTicks, valueTicks, zoomed, type Point, type Scale, type Span } from "./plot";
import { shown, type Line, type Unit } from "./metrics";

/** Something that happened, drawn through all charts. */
export interface Mark {
  at: number;
  text: string;
}

export interface ChartProps {
  title: string;
  unit: Unit;
  lines: Line[];
  span: Span;
  /** How far apart neighbours are, in seconds; a longer silence is a gap. */
  period: number;
  height?: number;
  isStacked?: boolean;
  marks?: Mark[];
  /** A line across, and what it means. */
  limit?: { y: number; text: string } | undefined;
  cursor?: number | undefined;
  onCursor?: (at: number | undefined) => void;
  onZoom?: (span: Span) => void;
}

const LEFT = 62;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 22;
const COLOURS = 10;
/** A drag of fewer pixels is a click. */
const DRAG_MIN = 6;

export function Chart(props: ChartProps) {
  const { lines, span, height = 180, unit, cursor } = props;
  const [frame, width] = useWidth();
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const clip = useId();
  const plotWidth = Math.max(40, width - LEFT - RIGHT);
  const edges = props.isStacked ? stacked(lines.map((line) => line.points)) : lines.map((line) => line.points);
  const highest = Math.max(0, ...edges.flatMap((points) => points.map((point) => point.y)), ...(props.limit && props.isStacked ? [] : []));
  const ticks = unit === "percent" && highest > 50 && highest <= 100 ? [0, 25, 50, 75, 100] : valueTicks(highest, 4, unit === "count", unit === "bytes" || unit === "bytesPerSecond" ? 1024 : 10);
  const top = ticks.at(-1) ?? 1;
  const x = scale(span.start, span.end, LEFT, LEFT + plotWidth);
  const y = scale(0, top, height - BOTTOM, TOP);
  const timeAt = (pixel: number) => scale(LEFT, LEFT + plotWidth, span.start, span.end)(Math.min(LEFT + plotWidth, Math.max(LEFT, pixel)));
  const pixelOf = (event: PointerEvent<SVGSVGElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const move = (event: PointerEvent<SVGSVGElement>) => {
    props.onCursor?.(timeAt(pixelOf(event)));
    if (drag) setDrag({ ...drag, to: pixelOf(event) });
  };
  const release = () => {
    if (drag && Math.abs(drag.to - drag.from) >= DRAG_MIN) props.onZoom?.(zoomed(timeAt(drag.from), timeAt(drag.to), 10_000));
    setDrag(undefined);
  };
  const keys = (event: KeyboardEvent) => {
    const step = Math.max(props.period * 1000, (span.end - span.start) / 60);
    const now = cursor ?? span.end;
    const to = { ArrowLeft: now - step, ArrowRight: now + step, Home: span.start, End: span.end }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    props.onCursor?.(Math.min(span.end, Math.max(span.start, to)));
  };
  const isEmpty = lines.every((line) => line.points.length === 0);
  const shownMarks = (props.marks ?? []).filter((mark) => mark.at >= span.start && mark.at <= span.end);
  return (
    <div className="chart" ref={frame}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={spoken(props)}
        tabIndex={0}
        onKeyDown={keys}
        onBlur={() => props.onCursor?.(undefined)}
        onPointerMove={move}
        onPointerLeave={() => {
          props.onCursor?.(undefined);
          setDrag(undefined);
        }}
        onPointerDown={(event) => props.onZoom && event.button === 0 && setDrag({ from: pixelOf(event), to: pixelOf(event) })}
        onPointerUp={release}
      >
        <clipPath id={clip}>
          <rect x={LEFT} y={0} width={plotWidth} height={height - BOTTOM + 1} />
        </clipPath>
        {ticks.map((tick) => (
          <g key={tick} className="tick">
            <line x1={LEFT} x2={LEFT + plotWidth} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {shown(tick, unit)}
            </text>
          </g>
        ))}
        {timeTicks(span, Math.max(2, Math.floor(plotWidth / 90))).map((tick) => (
          <text key={tick} className="time" x={x(tick)} y={height - 5} textAnchor={x(tick) > LEFT + plotWidth - 24 ? "end" : "middle"}>
            {timeText(tick, span)}
          </text>
        ))}
        <g clipPath={`url(#${clip})`}>
          {props.isStacked ? <Layers edges={edges} x={x} y={y} /> : <Lines lines={lines} gap={props.period * 3500} x={x} y={y} />}
          {props.limit && props.limit.y <= top && <line className="limit" x1={LEFT} x2={LEFT + plotWidth} y1={y(props.limit.y)} y2={y(props.limit.y)} />}
          {shownMarks.map((mark) => (
            <line key={`${mark.at} ${mark.text}`} className="mark" x1={x(mark.at)} x2={x(mark.at)} y1={0} y2={height - BOTTOM} />
          ))}
          {cursor !== undefined && cursor >= span.start && cursor <= span.end && <line className="cursor" x1={x(cursor)} x2={x(cursor)} y1={0} y2={height - BOTTOM} />}
          {drag && Math.abs(drag.to - drag.from) >= DRAG_MIN && <rect className="chosen" x={Math.min(drag.from, drag.to)} width={Math.abs(drag.to - drag.from)} y={TOP} height={height - BOTTOM - TOP} />}
        </g>
        {isEmpty && (
          <text className="empty" x={LEFT + plotWidth / 2} y={(height - BOTTOM) / 2} textAnchor="middle">
            No values in this time
          </text>
        )}
      </svg>
      <Legend {...props} marks={shownMarks} />
    </div>
  );
}

function Lines({ lines, gap, x, y }: { lines: Line[]; gap: number; x: Scale; y: Scale }) {
  return lines.map((line, index) => (
    <g key={line.title} className={`line colour-${colour(line, index)}${line.isEarlier ? " earlier" : ""}`}>
      {runs(line.points, gap).map((run) => (run.length === 1 && run[0] ? <circle key={run[0].x} cx={x(run[0].x)} cy={y(run[0].y)} r={2} /> : <path key={run[0]?.x} d={linePath(run, x, y)} />))}
    </g>
  ));
}

function Layers({ edges, x, y }: { edges: Point[][]; x: Scale; y: Scale }) {
  return edges.map((upper, index) => {
    const lower = edges[index - 1] ?? upper.map((point) => ({ x: point.x, y: 0 }));
    return <path key={index} className={`layer colour-${index % COLOURS}`} d={bandPath(lower, upper, x, y)} />;
  });
}

/** Names with their values: under the cursor, or the newest. */
function Legend({ lines, unit, cursor, period, marks = [], limit, span }: ChartProps) {
  const within = Math.max(period * 1000, (span.end - span.start) / 120);
  const near = cursor === undefined ? [] : marks.filter((mark) => Math.abs(mark.at - cursor) <= (span.end - span.start) / 60);
  return (
    <div className="legend">
      <span className="at">{cursor === undefined ? "now" : timeText(cursor, { start: 0, end: span.end - span.start > 86_400_000 ? 2 * 86_400_000 : 0 })}</span>
      {lines.map((line, index) => {
        const point = cursor === undefined ? line.points.at(-1) : nearest(line.points, cursor, within);
        return (
          <span key={line.title} className="entry">
            <i className={`swatch colour-${colour(line, index)}${line.isEarlier ? " earlier" : ""}`} />
            {line.title} <b>{point ? shown(point.y, unit) : "-"}</b>
          </span>
        );
      })}
      {limit && <span className="entry">{`${limit.text} ${shown(limit.y, unit)}`}</span>}
      {near.map((mark) => (
        <span key={`${mark.at} ${mark.text}`} className="entry happened">
          {mark.text}
        </span>
      ))}
    </div>
  );
}

function colour(line: Line, index: number): number {
  return (line.colour ?? index) % COLOURS;
}

/** What the picture shows, for those who hear it. */
function spoken({ title, lines, unit }: ChartProps): string {
  const parts = lines.flatMap((line) => {
    const values = line.points.map((point) => point.y);
    const last = values.at(-1);
    return last === undefined ? [] : [`${line.title} is at ${shown(last, unit)}, between ${shown(Math.min(...values), unit)} and ${shown(Math.max(...values), unit)}`];
  });
  return `${title}: ${parts.length > 0 ? parts.join("; ") : "no values in this time"}`;
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(400);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(160, Math.floor(entry.contentRect.width))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}
