import * as l10n from "@vscode/l10n";
import { sentences } from "../../language/index.ts";
import type { RoleView, StatementView } from "../../permissions/index.ts";
import {
  arnParts,
  coversExactly,
  definedEntries,
  firstUnknown,
  isString,
  matches,
  quoted,
  valueAt,
  type Located,
  type LocatedString,
  type PlacedValue,
} from "../../policy/index.ts";
import { findingAt, type Finding } from "../finding.ts";
import { userGuide } from "../user-guide.ts";

/**
 * Finds statements that allow to pass any role, or to create service-linked roles of any service: by a star in the
 * resource, or with NotResource.
 */
export function checkIamGrants({ policies }: RoleView): readonly Finding[] {
  return policies
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.effect === "Allow" && mayNameIam(statement) && isCertain(statement))
    .flatMap((statement) => families.flatMap((family) => grantIn(statement, family) ?? []));
}

/** Whether an action of IAM may be among those of a statement, which nearly no statement has. */
function mayNameIam({ actions, isNotAction }: StatementView): boolean {
  return isNotAction || actions.some(({ value }) => /^[i*?]/i.test(value.value));
}

/** Whether nothing that is unknown in a statement could take away what the rest of it allows. */
function isCertain({ value }: StatementView): boolean {
  const limits = ["Condition", "NotAction", "NotResource"].map((key) => valueAt(value.value, key));
  return limits.every((limit) => limit === undefined || firstUnknown(limit) === undefined);
}

/** Two of Access Analyzer's families of checks, which differ in the action that they are about. */
interface Family {
  readonly prefix: "PASS_ROLE" | "CREATE_SLR";
  readonly action: string;
  /** What a resource must match to be all roles. */
  readonly allRoles: string;
  /** The key whose condition makes a star in the resource harmless, and whether values with a wildcard do too. */
  readonly key: string;
  readonly isHarmless: (values: Located) => boolean;
  /** What the role can do with all roles by a grant on some resource. */
  readonly onAll: (grant: string, resource: string) => string;
  /** What it can do with all roles but some. */
  readonly onAllBut: (grant: string) => string;
  readonly link: string;
}

// Which of AWS's managed policies Access Analyzer objects to, by its own page, tells what it takes for a star in the
// resource ("*" and role/*, not role/my-*) and which conditions it accepts.
const families: readonly Family[] = [
  {
    prefix: "PASS_ROLE",
    action: "iam:PassRole",
    allRoles: "role/*",
    key: "iam:PassedToService",
    isHarmless: () => true,
    onAll: (grant, resource) =>
      l10n.t(
        "{0} on {1} lets the role pass any role of the account to a service, and so get what that role may do.",
        grant,
        resource,
      ),
    onAllBut: (grant) =>
      l10n.t("{0} with NotResource lets the role pass all roles but those that are named there.", grant),
    link: userGuide("id_roles_use_passrole"),
  },
  {
    prefix: "CREATE_SLR",
    action: "iam:CreateServiceLinkedRole",
    allRoles: "role/aws-service-role/*",
    key: "iam:AWSServiceName",
    isHarmless: (values) => stringsOf(values).every((value) => !/[*?]/.test(value)),
    onAll: (grant, resource) =>
      l10n.t("{0} on {1} lets the role create service-linked roles for any service.", grant, resource),
    onAllBut: (grant) =>
      l10n.t(
        "{0} with NotResource lets the role create all service-linked roles but those that are named there.",
        grant,
      ),
    link: userGuide("id_roles_create-service-linked-role"),
  },
];

type Pattern = PlacedValue<LocatedString>;

/** How a statement names an action: by its name, by a wildcard, or by not naming it in NotAction. */
type Naming = { readonly by: "name" | "star"; readonly action: Pattern } | { readonly by: "NotAction" };

function grantIn(statement: StatementView, family: Family): Finding | undefined {
  const naming = namingIn(statement, family.action);
  if (naming === undefined) return undefined;
  if (statement.isNotResource) return grantWithNotResource(statement, naming, family);
  const star = statement.resources.find(({ value }) => isAllRoles(value.value, family.allRoles));
  return star === undefined || isLimited(statement, family) ? undefined : grantWithStar(star, naming, family);
}

function namingIn({ actions, isNotAction }: StatementView, wanted: string): Naming | undefined {
  const matching = actions.filter(({ value }) => matches(value.value, wanted));
  if (isNotAction) return matching.length > 0 ? undefined : { by: "NotAction" };
  const named = matching.find(({ value }) => !/[*?]/.test(value.value));
  if (named !== undefined) return { by: "name", action: named };
  return matching[0] === undefined ? undefined : { by: "star", action: matching[0] };
}

function isAllRoles(resource: string, allRoles: string): boolean {
  const parts = arnParts(resource);
  const [, , service, , , name] = parts;
  if (service === undefined || name === undefined)
    return coversExactly(resource, `arn:aws:iam::123456789012:${allRoles}`);
  return matches(service, "iam") && coversExactly(name, allRoles);
}

function isLimited({ condition }: StatementView, { key: wanted, isHarmless }: Family): boolean {
  if (condition?.value.kind !== "object") return condition !== undefined;
  return definedEntries(condition.value)
    .flatMap(({ value }) => (value.kind === "object" ? definedEntries(value) : []))
    .some(({ key, value }) => key.toLowerCase() === wanted.toLowerCase() && isHarmless(value));
}

function stringsOf(values: Located): readonly string[] {
  return (values.kind === "list" ? values.items : [values]).filter(isString).map(({ value }) => value);
}

function grantWithStar(star: Pattern, naming: Naming, family: Family): Finding {
  // The resource that Jets makes is nowhere in the file.
  const at = naming.by === "star" || (naming.by === "name" && star.value.madeUp) ? naming.action : star;
  const message = sentences(
    family.onAll(grantOf(naming, family), quoted(star.value.value)),
    l10n.t("Name the ARNs of the roles in Resource, or ask for {0} in Condition.", family.key),
  );
  return grant(at, starCodes[naming.by], message, family);
}

function grantWithNotResource(statement: StatementView, naming: Naming, family: Family): Finding | undefined {
  const [spared] = statement.resources;
  if (statement.resources.some(({ value }) => isAllRoles(value.value, family.allRoles))) return undefined;
  const at = naming.by === "star" ? naming.action : (spared ?? statement.value);
  const message = sentences(
    family.onAllBut(grantOf(naming, family)),
    l10n.t("Name the ARNs of the roles in Resource instead."),
  );
  return grant(at, notResourceCodes[naming.by], message, family);
}

function grantOf(naming: Naming, { action }: Family): string {
  return naming.by === "NotAction" ? l10n.t("NotAction without {0}", action) : quoted(naming.action.value.value);
}

const starCodes = {
  name: "STAR_IN_RESOURCE",
  star: "STAR_IN_ACTION_AND_RESOURCE",
  NotAction: "STAR_IN_RESOURCE_AND_NOTACTION",
} as const;

const notResourceCodes = {
  name: "NOTRESOURCE",
  star: "STAR_IN_ACTION_AND_NOTRESOURCE",
  NotAction: "NOTACTION_AND_NOTRESOURCE",
} as const;

type GrantCode = (typeof starCodes | typeof notResourceCodes)[Naming["by"]];

function grant(at: PlacedValue, code: GrantCode, message: string, { prefix, action, link }: Family): Finding {
  return findingAt(at, `${prefix}_WITH_${code}`, "warning", message, { actions: [action], link });
}
