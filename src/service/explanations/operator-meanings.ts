import * as l10n from "@vscode/l10n";
import type { OperatorName } from "../../checks/index.ts";

/** What each operator of `Condition` compares (AWS, IAM User Guide, "IAM JSON policy elements: Condition operators"). */
export const operatorMeanings: Readonly<Record<OperatorName, () => string>> = {
  StringEquals: () => l10n.t("the text is exactly one of the given; case counts."),
  StringNotEquals: () => l10n.t("the text is none of the given; case counts."),
  StringEqualsIgnoreCase: () => l10n.t("the text is one of the given, in any case."),
  StringNotEqualsIgnoreCase: () => l10n.t("the text is none of the given, in any case."),
  StringLike: () =>
    l10n.t(
      "the text matches one of the given, in which `*` stands for any text and `?` for one character; case counts.",
    ),
  StringNotLike: () =>
    l10n.t("the text matches none of the given, in which `*` stands for any text and `?` for one character."),
  NumericEquals: () => l10n.t("the number is one of the given."),
  NumericNotEquals: () => l10n.t("the number is none of the given."),
  NumericLessThan: () => l10n.t("the number is less than the given."),
  NumericLessThanEquals: () => l10n.t("the number is the given or less."),
  NumericGreaterThan: () => l10n.t("the number is greater than the given."),
  NumericGreaterThanEquals: () => l10n.t("the number is the given or greater."),
  DateEquals: () => l10n.t("the time is the given, in ISO 8601 or as seconds since 1970."),
  DateNotEquals: () => l10n.t("the time is not the given, in ISO 8601 or as seconds since 1970."),
  DateLessThan: () => l10n.t("the time is before the given, in ISO 8601 or as seconds since 1970."),
  DateLessThanEquals: () => l10n.t("the time is the given or before it, in ISO 8601 or as seconds since 1970."),
  DateGreaterThan: () => l10n.t("the time is after the given, in ISO 8601 or as seconds since 1970."),
  DateGreaterThanEquals: () => l10n.t("the time is the given or after it, in ISO 8601 or as seconds since 1970."),
  Bool: () => l10n.t('the value is the given, `"true"` or `"false"`.'),
  BinaryEquals: () => l10n.t("the bytes are the given, in base 64."),
  IpAddress: () => l10n.t("the address is in the given range: `203.0.113.0/24`."),
  NotIpAddress: () => l10n.t("the address is outside of the given range: `203.0.113.0/24`."),
  ArnEquals: () => l10n.t("the ARN matches one of the given; each of its six parts may have `*` and `?`."),
  ArnLike: () => l10n.t("the ARN matches one of the given; each of its six parts may have `*` and `?`."),
  ArnNotEquals: () => l10n.t("the ARN matches none of the given; each of its six parts may have `*` and `?`."),
  ArnNotLike: () => l10n.t("the ARN matches none of the given; each of its six parts may have `*` and `?`."),
  Null: () => l10n.t('the key is absent from the request (`"true"`), or is there (`"false"`).'),
};
