import assert from "node:assert/strict";
import { reasonsOf } from "./library/check.ts";

const isProd = `process.env.STAGE === "prod"`;
const policy = "config.ci.iam.policy";

/** The body of a callback, and why what it makes of the lists is not known. */
const reasons: Record<string, readonly [body: string, ...reasons: string[]]> = {
  "an item of one course": [
    `${policy} = ["a"]; if (${isProd}) ${policy}.push("s3"); ${policy}.push("z");`,
    `"s3" is there only when ${isProd}`,
  ],
  "an item of the other course": [`if (${isProd}) {} else ${policy}.push("s3");`, `"s3" is there unless ${isProd}`],
  "a value that is one of two": [`${policy} = [${isProd} ? "a" : "b"];`, `"a" when ${isProd}, else "b"`],
  "lists of which one is taken": [
    `${policy} = process.env.X ? ["a", "b"] : ["c"];`,
    `"a" and "b" when process.env.X, else "c"`,
  ],
  "items that are spread": [
    `${policy} = ["x", ...(${isProd} ? ["a", "b"] : [])];`,
    `"a" and "b" are there only when ${isProd}`,
  ],
  "what comes after an early return": [
    `if (!process.env.X) return; ${policy}.push("a");`,
    `"a" is there only when process.env.X`,
  ],
  "a property": [
    `${policy} = [{ Action: "a", Effect: ${isProd} ? "Allow" : "Deny" }];`,
    `"Allow" when ${isProd}, else "Deny"`,
  ],
  "an object with a property of one course": [
    `const o: any = { Action: "a" }; if (process.env.X) o.Sid = "b"; ${policy} = [o];`,
    `"Sid" is there only when process.env.X`,
  ],
  "a case": [
    `switch (process.env.X) { case "1": ${policy}.push("a"); break; default: ${policy}.push("b"); }`,
    `"a" when process.env.X is "1", else "b"`,
  ],
  "what && and || decide": [
    `process.env.X && ${policy}.push("a"); process.env.Y || config.ci.iam.managed_policy.push("b");`,
    `"a" is there only when process.env.X`,
    `"b" is there unless process.env.Y`,
  ],
  "an item of a set": [
    `const s = new Set(["a"]); if (${isProd}) s.add("b"); ${policy} = [...s];`,
    `"b" is there only when ${isProd}`,
  ],
  "one of three": [
    `${policy} = [process.env.X === "1" ? "a" : process.env.X === "2" ? "b" : "c"];`,
    `"a" when process.env.X === "1", else "b" when process.env.X === "2", else "c"`,
  ],
  "one of three, the last one first": [
    `if (!process.env.X) ${policy}.push("c"); else if (process.env.Y) ${policy}.push("a"); else ${policy}.push("b", "d");`,
    `"c" unless process.env.X, else "a" when process.env.Y, else "b" and "d"`,
  ],
  "cases without a default": [
    `switch (process.env.X) { case "1": ${policy}.push("a"); break; case "2": ${policy}.push("b"); }`,
    `"a" when process.env.X is "1", else "b" is there only when process.env.X is "2"`,
  ],
  "one of so many that nobody would read it": [
    `${policy} = [${Array.from({ length: 9 }, (_, at) => `process.env.X === "${at}" ? "${"a".repeat(30)}" :`).join(" ")} "z"];`,
    `process.env.X is read when the deploy runs`,
  ],
  "a key of one course": [
    `${policy} = [{ Action: "a", ...(${isProd} && { Condition: { Bool: {} } }) }];`,
    `"Condition" is there only when ${isProd}`,
  ],
  "a key of one course within another": [
    `const o: any = { Action: "a" }; if (process.env.X) { if (process.env.Y) o.Sid = "s"; } ${policy} = [o];`,
    `"Sid" is there only when process.env.Y, and that only when process.env.X`,
  ],
  "a key that two courses bring": [
    `const o: any = { Action: "a" }; if (process.env.X) { if (process.env.Y) o.Sid = "s"; } else o.Sid = "t"; ${policy} = [o];`,
    `"Sid" unless process.env.X, else "Sid" is there only when process.env.Y`,
  ],
  "a key that is replaced in one course": [
    `${policy} = [{ Effect: "Allow", ...(process.env.X && { Effect: "Deny" }) }];`,
    `"Deny" when process.env.X, else "Allow"`,
  ],
  "a condition within another": [
    `if (process.env.X) { if (process.env.Y) ${policy}.push("a"); }`,
    `"a" is there only when process.env.Y, and that only when process.env.X`,
  ],
  "one condition that decides about two lists": [
    `if (process.env.X) { ${policy}.push("a"); config.ci.iam.managed_policy.push("b"); }`,
    `"a" is there only when process.env.X; "b" is there only when process.env.X`,
  ],
  "more than can be told in short": [
    `if (process.env.X) ${policy}.push("a", "b", "c", "d"); if (process.env.Y) config.ci.iam.managed_policy.push({});`,
    `4 items are there only when process.env.X`,
    `an item is there only when process.env.Y`,
  ],
  "what is made of one of two": [
    `${policy} = [\`arn:\${process.env.X ? "a" : "b"}\`];`,
    `process.env.X is read when the deploy runs`,
  ],
  "a condition that was kept in a variable before": [
    `const f = (a = "q") => a; const x = !process.env.X; ${policy} = [f(x as any)];`,
    `process.env.X is read when the deploy runs`,
  ],
  "a value in the place of a missing one": [
    `${policy} = [process.env.X ?? "b"];`,
    `process.env.X is read when the deploy runs`,
  ],
};

describe("the reason of an unknown", () => {
  for (const [name, [body, ...expected]] of Object.entries(reasons)) {
    it(`tells of ${name}`, () => {
      assert.deepEqual(reasonsOf(body), expected);
    });
  }
});
