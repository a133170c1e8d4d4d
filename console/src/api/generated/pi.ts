// Types of the pi operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  DescribeDimensionKeys: { input: DescribeDimensionKeysRequest; output: DescribeDimensionKeysResponse };
  GetResourceMetrics: { input: GetResourceMetricsRequest; output: GetResourceMetricsResponse };
}

export interface DataPoint {
  Timestamp: string;
  Value: number;
}

export interface DescribeDimensionKeysRequest {
  ServiceType: string;
  Identifier: string;
  StartTime: string;
  EndTime: string;
  Metric: string;
  PeriodInSeconds?: number;
  GroupBy: DimensionGroup;
  AdditionalMetrics?: string[];
  PartitionBy?: DimensionGroup;
  Filter?: Record<string, string>;
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeDimensionKeysResponse {
  AlignedStartTime?: string;
  AlignedEndTime?: string;
  PartitionKeys?: ResponsePartitionKey[];
  Keys?: DimensionKeyDescription[];
  NextToken?: string;
}

export interface DimensionGroup {
  Group: string;
  Dimensions?: string[];
  Limit?: number;
}

export interface DimensionKeyDescription {
  Dimensions?: Record<string, string>;
  Total?: number;
  AdditionalMetrics?: Record<string, number>;
  Partitions?: number[];
}

export interface GetResourceMetricsRequest {
  ServiceType: string;
  Identifier: string;
  MetricQueries: MetricQuery[];
  StartTime: string;
  EndTime: string;
  PeriodInSeconds?: number;
  MaxResults?: number;
  NextToken?: string;
  PeriodAlignment?: string;
}

export interface GetResourceMetricsResponse {
  AlignedStartTime?: string;
  AlignedEndTime?: string;
  Identifier?: string;
  MetricList?: MetricKeyDataPoints[];
  NextToken?: string;
}

export interface MetricKeyDataPoints {
  Key?: ResponseResourceMetricKey;
  DataPoints?: DataPoint[];
}

export interface MetricQuery {
  Metric: string;
  GroupBy?: DimensionGroup;
  Filter?: Record<string, string>;
}

export interface ResponsePartitionKey {
  Dimensions: Record<string, string>;
}

export interface ResponseResourceMetricKey {
  Metric: string;
  Dimensions?: Record<string, string>;
}
