// A value with the line that led to it, small enough for a row of a table.
import { linePath, scale, type Point } from "./plot";
import { shown, type Unit } from "./metrics";

const WIDTH = 48;
const HEIGHT = 20;

export function Spark({ points, unit, highest }: { points: Point[] | undefined; unit: Unit; highest?: number }) {
  const last = points?.at(-1);
  if (!points || !last) return <>-</>;
  const top = Math.max(highest ?? 0, ...points.map((point) => point.y), 1e-9);
  const x = scale(points[0]?.x ?? 0, last.x, 1, WIDTH - 1);
  const y = scale(0, top, HEIGHT - 2, 2);
  return (
    <span className="spark">
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="colour-0">
        <path d={points.length > 1 ? linePath(points, x, y) : `M1 ${y(last.y)}L${WIDTH - 1} ${y(last.y)}`} />
      </svg>
      {shown(last.y, unit)}
    </span>
  );
}
