/** What an operator of `Condition` compares; `Null` asks whether a key is there. */
export type OperatorType = "String" | "Numeric" | "Date" | "Bool" | "Binary" | "IPAddress" | "ARN" | "Null";

/**
 * The operators of `Condition` and what they compare (AWS, IAM User Guide, "IAM JSON policy elements: Condition
 * operators"). Their case counts: IAM rejects `stringEquals` as an invalid condition type.
 */
export const operatorTypes = {
  StringEquals: "String",
  StringNotEquals: "String",
  StringEqualsIgnoreCase: "String",
  StringNotEqualsIgnoreCase: "String",
  StringLike: "String",
  StringNotLike: "String",
  NumericEquals: "Numeric",
  NumericNotEquals: "Numeric",
  NumericLessThan: "Numeric",
  NumericLessThanEquals: "Numeric",
  NumericGreaterThan: "Numeric",
  NumericGreaterThanEquals: "Numeric",
  DateEquals: "Date",
  DateNotEquals: "Date",
  DateLessThan: "Date",
  DateLessThanEquals: "Date",
  DateGreaterThan: "Date",
  DateGreaterThanEquals: "Date",
  Bool: "Bool",
  BinaryEquals: "Binary",
  IpAddress: "IPAddress",
  NotIpAddress: "IPAddress",
  ArnEquals: "ARN",
  ArnLike: "ARN",
  ArnNotEquals: "ARN",
  ArnNotLike: "ARN",
  Null: "Null",
} as const satisfies Readonly<Record<string, OperatorType>>;

export type OperatorName = keyof typeof operatorTypes;

/** The names of all operators. */
export const operatorNames = Object.keys(operatorTypes) as readonly OperatorName[];

export const qualifiers = ["ForAllValues", "ForAnyValue"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** An operator with what stands around it: `ForAllValues:StringLikeIfExists`. */
export interface Operator {
  readonly name: OperatorName;
  readonly type: OperatorType;
  readonly qualifier: Qualifier | undefined;
  readonly isIfExists: boolean;
}

/** An operator by how a policy writes it; undefined when IAM has none like it. `NullIfExists`, which it rejects, is one here. */
export function parseOperator(written: string): Operator | undefined {
  const { qualifier, rest } = partsOf(written);
  const name = operatorNames.find((one) => one === rest.replace(/IfExists$/, ""));
  const known = qualifiers.find((one) => one === qualifier);
  if (name === undefined || known !== qualifier) return undefined;
  return { name, type: operatorTypes[name], qualifier: known, isIfExists: name !== rest };
}

/** What stands before an operator's colon, undefined when it has none, and what stands after. */
export function partsOf(written: string): { readonly qualifier: string | undefined; readonly rest: string } {
  const colon = written.indexOf(":");
  return { qualifier: colon < 0 ? undefined : written.slice(0, colon), rest: written.slice(colon + 1) };
}
