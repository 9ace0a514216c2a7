import type { OperatorName } from "../../checks/index.ts";

/** What each operator of `Condition` compares (AWS, IAM User Guide, "IAM JSON policy elements: Condition operators"). */
export const operatorMeanings: Readonly<Record<OperatorName, string>> = {
  StringEquals: "the text is exactly one of the given; case counts.",
  StringNotEquals: "the text is none of the given; case counts.",
  StringEqualsIgnoreCase: "the text is one of the given, in any case.",
  StringNotEqualsIgnoreCase: "the text is none of the given, in any case.",
  StringLike:
    "the text matches one of the given, in which `*` stands for any text and `?` for one character; case counts.",
  StringNotLike: "the text matches none of the given, in which `*` stands for any text and `?` for one character.",
  NumericEquals: "the number is one of the given.",
  NumericNotEquals: "the number is none of the given.",
  NumericLessThan: "the number is less than the given.",
  NumericLessThanEquals: "the number is the given or less.",
  NumericGreaterThan: "the number is greater than the given.",
  NumericGreaterThanEquals: "the number is the given or greater.",
  DateEquals: "the time is the given, in ISO 8601 or as seconds since 1970.",
  DateNotEquals: "the time is not the given, in ISO 8601 or as seconds since 1970.",
  DateLessThan: "the time is before the given, in ISO 8601 or as seconds since 1970.",
  DateLessThanEquals: "the time is the given or before it, in ISO 8601 or as seconds since 1970.",
  DateGreaterThan: "the time is after the given, in ISO 8601 or as seconds since 1970.",
  DateGreaterThanEquals: "the time is the given or after it, in ISO 8601 or as seconds since 1970.",
  Bool: 'the value is the given, `"true"` or `"false"`.',
  BinaryEquals: "the bytes are the given, in base 64.",
  IpAddress: "the address is in the given range: `203.0.113.0/24`.",
  NotIpAddress: "the address is outside of the given range: `203.0.113.0/24`.",
  ArnEquals: "the ARN matches one of the given; each of its six parts may have `*` and `?`.",
  ArnLike: "the ARN matches one of the given; each of its six parts may have `*` and `?`.",
  ArnNotEquals: "the ARN matches none of the given; each of its six parts may have `*` and `?`.",
  ArnNotLike: "the ARN matches none of the given; each of its six parts may have `*` and `?`.",
  Null: 'the key is absent from the request (`"true"`), or is there (`"false"`).',
};
