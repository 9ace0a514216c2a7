import assert from "node:assert/strict";
import fc from "fast-check";
import { findService } from "../../src/catalog/index.ts";
import { compareRoles, type Change } from "../../src/changes/index.ts";
import { isLike, listOf, statement, type Statement } from "../permissions/support/statements.ts";
import { changeLines, readRole, roleOf } from "./support/changes.ts";

describe("the comparison of random roles", function () {
  this.timeout(120_000);

  const roles = fc.array(statement(), { maxLength: 4 });

  it("only keeps what a role has that is compared with itself", () => {
    fc.assert(
      fc.property(roles, (statements) => {
        const changes = compareRoles(roleOf(statements), roleOf(statements));
        assert.ok(changes.every(({ change, isCertain, widens }) => change === "kept" && isCertain && widens === "no"));
      }),
      { numRuns: 30 },
    );
  });

  it("only keeps when statements and lists are in another order", () => {
    fc.assert(
      fc.property(roles, (statements) => {
        const other = statements.toReversed().map(turned);
        assert.deepEqual(
          changeLines(roleOf(statements), roleOf(other)).filter((line) => !line.startsWith("kept ")),
          [],
        );
      }),
      { numRuns: 30 },
    );
  });

  it("adds what it removes when base and role change places", () => {
    const unknown = fc.constantFrom(
      "",
      ", process.env.EXTRA",
      ', { Effect: "Deny", Action: process.env.A, Resource: "*" }',
    );
    fc.assert(
      fc.property(roles, unknown, roles, unknown, (base, ofBase, role, ofRole) => {
        const [before, after] = [readRole(textOf(base, ofBase)), readRole(textOf(role, ofRole))];
        const swapped = { added: "removed", removed: "added", kept: "kept" } as const;
        const there = compareRoles(before, after).map((change) => keyOf(change, change.change));
        const back = compareRoles(after, before).map((change) => keyOf(change, swapped[change.change]));
        assert.deepEqual(there.toSorted(), back.toSorted());
      }),
      { numRuns: 15 },
    );
  });

  it("widens where, and only where, a request is allowed that was not", () => {
    const numRuns = 40;
    let clear = 0;
    fc.assert(
      fc.property(roles, roles, (base, role) => {
        const isWider = requests.some((request) => isAllowed(role, request) && !isAllowed(base, request));
        const widens = compareRoles(roleOf(base), roleOf(role)).map((change) => change.widens);
        const isClear = widens.includes("yes") || !widens.includes("maybe");
        clear += isClear ? 1 : 0;
        assert.ok(!isClear || widens.includes("yes") === isWider, JSON.stringify([base, role]));
      }),
      { numRuns },
    );
    assert.ok(clear > numRuns * 0.9, `only ${clear} of ${numRuns} comparisons say for sure whether they widen`);
  });
});

function turned(one: Statement): Statement {
  const turn = (value: string | string[] | undefined) => (Array.isArray(value) ? value.toReversed() : value);
  const keys = ["Action", "NotAction", "Resource", "NotResource"] as const;
  const parts = keys.filter((key) => one[key] !== undefined).map((key) => [key, turn(one[key])] as const);
  return { ...one, ...Object.fromEntries(parts) };
}

function textOf(statements: readonly Statement[], more: string): string {
  return `[${statements.map((one) => JSON.stringify(one)).join(", ")}${statements.length === 0 ? more.slice(1) : more}]`;
}

function keyOf({ effect, action, resources, condition, isCertain }: Change, change: Change["change"]): string {
  const terms = [effect, action, ...resources].map((term) =>
    [...(term?.patterns ?? [])].map((text) => text.toLowerCase()).sort(),
  );
  const names = [effect, action].map((term) => term?.unknown?.expression);
  return JSON.stringify([change, isCertain, terms.slice(0, 2), terms.slice(2).sort(), names, condition === undefined]);
}

/** What somebody asks for. */
interface Request {
  readonly action: string;
  readonly resource: string;
  readonly isSecure: boolean;
}

/** Requests of all kinds that the random statements tell apart. */
const requests: readonly Request[] = ["sqs", "sns", "sts"]
  .flatMap((prefix) => (findService(prefix)?.actions ?? []).map(({ name }) => `${prefix}:${name}`))
  .concat("s3:GetObject", "s3:PutObject", "ses:GetAccount")
  .flatMap((action) =>
    [
      "arn:aws:sqs:eu-west-1:123456789012:orders",
      "arn:aws:sns:eu-west-1:123456789012:news",
      "arn:aws:s3:::shop",
    ].flatMap((resource) => [true, false].map((isSecure) => ({ action, resource, isSecure }))),
  );

function isAllowed(statements: readonly Statement[], request: Request): boolean {
  const fitting = statements.filter((one) => isAbout(one, request));
  return fitting.some(({ Effect }) => Effect === "Allow") && !fitting.some(({ Effect }) => Effect === "Deny");
}

function isAbout(one: Statement, { action, resource, isSecure }: Request): boolean {
  const fits = (patterns: string | string[] | undefined, text: string) =>
    listOf(patterns).some((pattern) => (pattern === "*" ? true : isLike(pattern, text)));
  const isAction = one.Action === undefined ? !fits(one.NotAction, action) : fits(one.Action, action);
  const isResource = one.Resource === undefined ? !fits(one.NotResource, resource) : fits(one.Resource, resource);
  return isAction && isResource && (one.Condition === undefined || isSecure);
}
