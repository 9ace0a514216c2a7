import assert from "node:assert/strict";
import fc from "fast-check";
import { servicePrefixes, findService, type Action } from "../../src/catalog/index.ts";
import { permissionsOf, viewRole } from "../../src/permissions/index.ts";
import { locateJson } from "../../src/policy/index.ts";
import { isLike, listOf, statement, type Statement } from "./support/statements.ts";

const actions: readonly Action[] = servicePrefixes().flatMap((prefix) => findService(prefix)?.actions ?? []);

describe("the permissions of random roles", function () {
  this.timeout(120_000);

  it("are those that asking statement by statement for each action gives", () => {
    fc.assert(
      fc.property(fc.array(statement(), { maxLength: 6 }), fc.nat(), (statements, offset) => {
        const role = { Policies: [{ PolicyDocument: { Version: "2012-10-17", Statement: statements } }] };
        const { actions: found } = permissionsOf(viewRole(locateJson(role, { uri: "", start: 0, end: 0 })));
        for (const action of sample(offset)) {
          const permission = found.get(action);
          const told =
            permission === undefined
              ? undefined
              : {
                  access: permission.access,
                  onSome: permission.isDeniedOnSomeResources,
                  underConditions: permission.isDeniedUnderConditions,
                  grants: permission.grants.length,
                };
          assert.equal(
            JSON.stringify(told),
            JSON.stringify(naively(action, statements)),
            `${action.service}:${action.name}`,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The actions that the statements are about, and some of all others. */
function sample(offset: number): readonly Action[] {
  const others = actions.filter((_, index) => index % 997 === offset % 997);
  return [...["sqs", "sns", "sts"].flatMap((prefix) => findService(prefix)?.actions ?? []), ...others];
}

function naively({ service, name }: Action, statements: readonly Statement[]): object | undefined {
  const reaching = statements.filter((one) => concerns(one, `${service}:${name}`) && reachesSomething(one));
  const allowing = reaching.filter(({ Effect }) => Effect === "Allow");
  if (allowing.length === 0) return undefined;
  const denying = reaching.filter(({ Effect }) => Effect === "Deny");
  const always = (one: Statement) => one.Condition === undefined;
  const everywhere = (one: Statement) => listOf(one.Resource).includes("*");
  return {
    access: denying.some((one) => always(one) && everywhere(one))
      ? "denied"
      : allowing.some((one) => always(one) && everywhere(one))
        ? "allowed"
        : allowing.some(always)
          ? "limited"
          : "conditional",
    onSome: denying.some((one) => always(one) && !everywhere(one)),
    underConditions: denying.some((one) => !always(one)),
    grants: reaching.reduce((sum, one) => sum + mentions(one, `${service}:${name}`), 0),
  };
}

function concerns({ Action: named, NotAction: spared }: Statement, action: string): boolean {
  return named === undefined
    ? !listOf(spared).some((pattern) => isLike(pattern, action))
    : listOf(named).some((pattern) => isLike(pattern, action));
}

function mentions({ Action: named }: Statement, action: string): number {
  return named === undefined ? 1 : listOf(named).filter((pattern) => isLike(pattern, action)).length;
}

function reachesSomething({ Resource, NotResource }: Statement): boolean {
  return Resource === undefined ? !listOf(NotResource).includes("*") : listOf(Resource).length > 0;
}
