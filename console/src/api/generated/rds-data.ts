// Types of the rds-data operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  BeginTransaction: { input: BeginTransactionRequest; output: BeginTransactionResponse };
  CommitTransaction: { input: CommitTransactionRequest; output: CommitTransactionResponse };
  ExecuteStatement: { input: ExecuteStatementRequest; output: ExecuteStatementResponse };
  RollbackTransaction: { input: RollbackTransactionRequest; output: RollbackTransactionResponse };
}

export interface ArrayValue {
  booleanValues?: boolean[];
  longValues?: number[];
  doubleValues?: number[];
  stringValues?: string[];
  arrayValues?: ArrayValue[];
}

export interface BeginTransactionRequest {
  resourceArn: string;
  secretArn: string;
  database?: string;
  schema?: string;
}

export interface BeginTransactionResponse {
  transactionId?: string;
}

export interface ColumnMetadata {
  name?: string;
  type?: number;
  typeName?: string;
  label?: string;
  schemaName?: string;
  tableName?: string;
  isAutoIncrement?: boolean;
  isSigned?: boolean;
  isCurrency?: boolean;
  isCaseSensitive?: boolean;
  nullable?: number;
  precision?: number;
  scale?: number;
  arrayBaseColumnType?: number;
}

export interface CommitTransactionRequest {
  resourceArn: string;
  secretArn: string;
  transactionId: string;
}

export interface CommitTransactionResponse {
  transactionStatus?: string;
}

export interface ExecuteStatementRequest {
  resourceArn: string;
  secretArn: string;
  sql: string;
  database?: string;
  schema?: string;
  parameters?: SqlParameter[];
  transactionId?: string;
  includeResultMetadata?: boolean;
  continueAfterTimeout?: boolean;
  resultSetOptions?: ResultSetOptions;
  formatRecordsAs?: string;
}

export interface ExecuteStatementResponse {
  records?: Field[][];
  columnMetadata?: ColumnMetadata[];
  numberOfRecordsUpdated?: number;
  generatedFields?: Field[];
  formattedRecords?: string;
}

export interface Field {
  isNull?: boolean;
  booleanValue?: boolean;
  longValue?: number;
  doubleValue?: number;
  stringValue?: string;
  blobValue?: string;
  arrayValue?: ArrayValue;
}

export interface ResultSetOptions {
  decimalReturnType?: string;
  longReturnType?: string;
}

export interface RollbackTransactionRequest {
  resourceArn: string;
  secretArn: string;
  transactionId: string;
}

export interface RollbackTransactionResponse {
  transactionStatus?: string;
}

export interface SqlParameter {
  name?: string;
  value?: Field;
  typeHint?: string;
}
