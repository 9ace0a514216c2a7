import fc from "fast-check";

/** Text that a careless writer of YAML or JSON gets wrong. */
// prettier-ignore
const treacherousText = fc.constantFrom(
  "", " ", "*", "-", "?", ":", "~", "=", "<<", "---", "...", "- a", "? a", "a: b", "a :b", "a #b", "# a", "a:", "|", ">-",
  "!tag", "!!str a", "&anchor", "*alias", "%YAML 1.2", "@a", "`a", "[", "{", "]", "}", ",", "[]", "{}", '"', "'", "\\",
  "null", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "0", "-0", "007", "0o7", "0x1F", "0b1", "1_000",
  "1e3", "1.5", ".5", "5.", ".inf", "-.INF", ".nan", "190:20:30", "1:30.5", "2012-10-17", "2012-10-17 10:00:00Z",
  "a\nb", "\n", "\n\n", "a\n", " a", "a ", "\ta", "a\t", "a\r\nb", "\r", "\u0085", "\u2028", "\u2029", "\uFEFFa",
  "\u0000", "\u0007", "\u001b", "\u007f", "\u009f", "\u00a0", "\ud800", "\udc00a", "a\ud800", "\ufffe", "\uffff", "😀",
  "__proto__", "constructor", "toString", "a\nb: c", "x".repeat(1030), "long words ".repeat(300), "日本語", "é",
);

const text = fc.oneof(
  treacherousText,
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.tuple(treacherousText, treacherousText).map(([a, b]) => a + b),
);

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 1e21, -1e-7, 2 ** 53),
);

/** Any plain data, with strings, numbers and keys that are hard to write down. */
export const plainData: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("data"), { maxLength: 5 }),
    fc.array(fc.tuple(text, tie("data")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
})).data;

const policyKey = fc.constantFrom(
  ...["Action", "NotAction", "Statement", "PolicyDocument", "PolicyName", "Effect", "Resource", "Condition", "action"],
);

const policyItem: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "s3",
      "s3:*",
      "*",
      "iam:Get?",
      "Allow",
      "Deny",
      undefined,
      Number.NaN,
      3n,
      Symbol.iterator,
      () => 1,
    ),
    plainData,
    fc.array(tie("item"), { maxLength: 4 }),
    fc.array(fc.tuple(policyKey, tie("item")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).item;

/** Configurations, most of them wrong in some way. */
export const configuration: fc.Arbitrary<unknown> = fc.oneof(
  plainData,
  fc.dictionary(
    fc.constantFrom("policy", "managed_policy", "default_policy", "defaultManagedPolicy", "polices", "__proto__"),
    fc.oneof(policyItem, fc.array(policyItem, { maxLength: 6 })),
  ),
);
