// One metric over time, a line for each instance.
import { Box, LineChart } from "@cloudscape-design/components";
import { shown, type Line, type Metric, type Span } from "./metrics";

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { month: "short", day: "2-digit", hour: "2-digit", minute: "2-digit" });
const DAY_MS = 24 * 3_600_000;

export function Chart({ metric, lines, span, height = 180 }: { metric: Metric; lines: Line[]; span: Span; height?: number }) {
  const format = (at: Date) => (span.end - span.start > DAY_MS ? DAY.format(at) : TIME.format(at));
  const highest = Math.max(0, ...lines.flatMap((line) => line.points.map((point) => point.y)));
  const top = metric.unit === "percent" && highest <= 100 ? 100 : highest > 0 ? highest * 1.15 : 1;
  return (
    <LineChart
      series={lines.map((line) => ({ title: line.title, type: "line" as const, data: line.points, valueFormatter: (value: number) => shown(value, metric.unit) }))}
      xDomain={[new Date(span.start), new Date(span.end)]}
      yDomain={[0, top]}
      xScaleType="time"
      height={height}
      hideFilter
      hideLegend={lines.length < 2}
      ariaLabel={metric.title}
      xTickFormatter={format}
      yTickFormatter={(value) => shown(value, metric.unit)}
      detailPopoverSeriesContent={({ series, y }) => ({ key: series.title, value: shown(y, metric.unit) })}
      i18nStrings={{ xTickFormatter: format, yTickFormatter: (value) => shown(value, metric.unit), chartAriaRoleDescription: "line chart", xAxisAriaRoleDescription: "time", yAxisAriaRoleDescription: metric.title }}
      empty={
        <Box textAlign="center" color="text-body-secondary">
          No values in this time
        </Box>
      }
    />
  );
}
