// Types of the monitoring operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  GetMetricData: { input: GetMetricDataInput; output: GetMetricDataOutput };
  ListMetrics: { input: ListMetricsInput; output: ListMetricsOutput };
}

export interface Dimension {
  Name: string;
  Value: string;
}

export interface DimensionFilter {
  Name: string;
  Value?: string;
}

export interface GetMetricDataInput {
  MetricDataQueries: MetricDataQuery[];
  StartTime: string;
  EndTime: string;
  NextToken?: string;
  ScanBy?: string;
  MaxDatapoints?: number;
  LabelOptions?: LabelOptions;
}

export interface GetMetricDataOutput {
  MetricDataResults?: MetricDataResult[];
  NextToken?: string;
  Messages?: MessageData[];
}

export interface LabelOptions {
  Timezone?: string;
}

export interface ListMetricsInput {
  Namespace?: string;
  MetricName?: string;
  Dimensions?: DimensionFilter[];
  NextToken?: string;
  RecentlyActive?: string;
  IncludeLinkedAccounts?: boolean;
  OwningAccount?: string;
}

export interface ListMetricsOutput {
  Metrics?: Metric[];
  NextToken?: string;
  OwningAccounts?: string[];
}

export interface MessageData {
  Code?: string;
  Value?: string;
}

export interface Metric {
  Namespace?: string;
  MetricName?: string;
  Dimensions?: Dimension[];
}

export interface MetricDataQuery {
  Id: string;
  MetricStat?: MetricStat;
  Expression?: string;
  Label?: string;
  ReturnData?: boolean;
  Period?: number;
  AccountId?: string;
}

export interface MetricDataResult {
  Id?: string;
  Label?: string;
  Timestamps?: string[];
  Values?: number[];
  StatusCode?: string;
  Messages?: MessageData[];
}

export interface MetricStat {
  Metric: Metric;
  Period: number;
  Stat: string;
  Unit?: string;
}
