import fc from "fast-check";

/** A statement as the random roles have it. */
export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: object;
}

/** Statements of few services, resources and conditions, so that they meet. */
export function statement(): fc.Arbitrary<Statement> {
  const patterns = oneOrMore(
    fc.constantFrom(
      "sqs:*",
      "sqs:Send*",
      "SQS:sendmessage",
      "s?s:*Message*",
      "sns:Publish",
      "*:Get*",
      "*",
      "sts:Assume*",
    ),
  );
  const resources = oneOrMore(fc.constantFrom("*", "arn:aws:sqs:eu-west-1:123456789012:orders", "arn:aws:sns:*:*:*"));
  return fc
    .tuple(
      fc.constantFrom("Allow" as const, "Deny" as const),
      fc.constantFrom("Action" as const, "NotAction" as const),
      patterns,
      fc.constantFrom("Resource" as const, "Resource" as const, "NotResource" as const),
      resources,
      fc.option(fc.constant({ Bool: { "aws:SecureTransport": "true" } }), { nil: undefined }),
    )
    .map(([Effect, actionKey, own, resourceKey, where, Condition]) => ({
      Effect,
      [actionKey]: own,
      [resourceKey]: where,
      ...(Condition === undefined ? {} : { Condition }),
    }));
}

/** A lone string is a list of one. */
export function listOf(value: string | string[] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}

/** What IAM says of wildcards, said by a regular expression. */
export function isLike(pattern: string, action: string): boolean {
  const expression = expressions.get(pattern) ?? expressionOf(pattern === "*" ? "*:*" : pattern);
  expressions.set(pattern, expression);
  return expression.test(action);
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i");
}

function oneOrMore(one: fc.Arbitrary<string>): fc.Arbitrary<string | string[]> {
  return fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
}
