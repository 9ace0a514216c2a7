/** What an operator of `Condition` compares; `Null` asks whether a key is there. */
export type OperatorType = "String" | "Numeric" | "Date" | "Bool" | "Binary" | "IPAddress" | "ARN" | "Null";

/**
 * The operators of `Condition` and what they compare (AWS, IAM User Guide, "IAM JSON policy elements: Condition
 * operators"). Their case counts: IAM rejects `stringEquals` as an invalid condition type.
 */
export const operatorTypes: Readonly<Record<string, OperatorType>> = {
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
};

export const qualifiers = ["ForAllValues", "ForAnyValue"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** An operator with what stands around it: `ForAllValues:StringLikeIfExists`. */
export interface Operator {
  readonly name: string;
  readonly type: OperatorType;
  readonly qualifier: Qualifier | undefined;
  readonly isIfExists: boolean;
}

/** An operator by how a policy writes it; undefined when IAM has none like it. `NullIfExists`, which it rejects, is one here. */
export function parseOperator(written: string): Operator | undefined {
  const { qualifier, name, suffix } = partsOf(written);
  const type = Object.hasOwn(operatorTypes, name) ? operatorTypes[name] : undefined;
  const known = qualifiers.find((one) => one === qualifier);
  if (type === undefined || known !== qualifier || (suffix !== "" && suffix !== "IfExists")) return undefined;
  return { name, type, qualifier: known, isIfExists: suffix !== "" };
}

/** The parts of an operator, each as it is written. */
export function partsOf(written: string): { qualifier: string | undefined; name: string; suffix: string } {
  const [, qualifier, name = "", suffix = ""] = /^(?:([^:]*):)?(.*?)(IfExists)?$/is.exec(written) ?? [];
  return { qualifier, name, suffix };
}
