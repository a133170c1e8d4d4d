// Types of the cloudtrail operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  LookupEvents: { input: LookupEventsRequest; output: LookupEventsResponse };
}

export interface Event {
  EventId?: string;
  EventName?: string;
  ReadOnly?: string;
  AccessKeyId?: string;
  EventTime?: string;
  EventSource?: string;
  Username?: string;
  Resources?: Resource[];
  CloudTrailEvent?: string;
}

export interface LookupAttribute {
  AttributeKey: string;
  AttributeValue: string;
}

export interface LookupEventsRequest {
  LookupAttributes?: LookupAttribute[];
  StartTime?: string;
  EndTime?: string;
  EventCategory?: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface LookupEventsResponse {
  Events?: Event[];
  NextToken?: string;
}

export interface Resource {
  ResourceType?: string;
  ResourceName?: string;
}
