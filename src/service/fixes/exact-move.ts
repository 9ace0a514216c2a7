import type { TextEdit } from "vscode-languageserver-types";
import { inlinePolicySize } from "../../checks/index.ts";
import { isUnknown, listKeys, valueAt, type Located, type LocatedLists } from "../../policy/index.ts";
import { flatItemsOf } from "../located-parts.ts";
import { readDeployFile, type DeployModel } from "../model.ts";
import { defaultEnvironment, readRequest } from "../project.ts";
import type { ReportedProblem } from "../reported-problem.ts";
import { modelAfter } from "./fix.ts";

/** What the lists are to be when something of them is said in another way; undefined when that would change the role. */
export type Move = (lists: LocatedLists) => LocatedLists | undefined;

/**
 * The first of several changes of the text that makes the lists what they are to be, in `dev` and every environment that
 * the code compares with, and with which the role stays within IAM's quotas; undefined when none does.
 */
export function exactMove(
  model: DeployModel,
  candidates: readonly (readonly TextEdit[])[],
  move: Move,
): readonly TextEdit[] | undefined {
  if (candidates.length === 0 || move(model.reading.lists) === undefined) return undefined;
  const models = [model, ...inOtherEnvironments(model)];
  return candidates.find((edits) => models.every((one) => isExact(one, edits, move)));
}

/** The lists with something behind the items of one. */
export function withItems(lists: LocatedLists, list: keyof LocatedLists, items: readonly Located[]): LocatedLists {
  return { ...lists, [list]: { kind: "list", items: [lists[list], ...items], origin: lists[list].origin } };
}

function inOtherEnvironments({ document, request, reading, checkOptions }: DeployModel): readonly DeployModel[] {
  const { name: current, variables = {} } = request.environment;
  const [base = document.uri] = request.layers;
  const names = new Set([defaultEnvironment, ...reading.environments]);
  return [...names]
    .filter((name) => name !== current)
    .map((name) => readDeployFile(document.uri, readRequest(base, request.files, { name, variables }), checkOptions));
}

function isExact(before: DeployModel, edits: readonly TextEdit[], move: Move): boolean {
  const expected = move(before.reading.lists);
  const after = expected === undefined ? undefined : modelAfter(before, edits);
  if (expected === undefined || after === undefined) return false;
  return (
    haveSameItems(after.reading.lists, expected) && isWithinQuotas(before, after) && gravity(after) <= gravity(before)
  );
}

/** In a role the order of items makes no difference. */
function haveSameItems(left: LocatedLists, right: LocatedLists): boolean {
  return listKeys.every((list) => textOfItems(left[list]) === textOfItems(right[list]));
}

function textOfItems(list: Located): string {
  const texts = flatItemsOf(list).map((item) =>
    JSON.stringify(item, (key, value: unknown) => (unsaid.has(key) ? undefined : value)),
  );
  return texts.sort().join("\n");
}

/** What values know beside what they are. */
const unsaid = new Set(["origin", "keyOrigin"]);

/** Whether what has grown is within its quota; what is unknown in it could exceed that. */
function isWithinQuotas(before: DeployModel, after: DeployModel): boolean {
  const [size, arns] = [inlinePolicySize(after.role), arnsOf(after)];
  if (size.isAtLeast && size.characters > inlinePolicySize(before.role).characters) return false;
  if (arns.some(isUnknown) && arns.length > arnsOf(before).length) return false;
  return !after.findings.some(({ code }) => quotas.has(code));
}

function arnsOf({ role }: DeployModel): readonly Located[] {
  const arns = valueAt(role, "ManagedPolicyArns");
  return arns === undefined ? [] : flatItemsOf(arns);
}

const quotas: ReadonlySet<string> = new Set(["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "too-many-managed-policies"]);

/** How much is wrong with a file that a change could add to. */
function gravity({ problems, findings }: DeployModel): number {
  return [...problems, ...findings].reduce((sum, problem) => sum + gravityOf(problem), 0);
}

function gravityOf(problem: ReportedProblem): number {
  const lost = problem.data !== undefined && "lost" in problem.data ? (problem.data.lost ?? []).length : 0;
  return lost + (problem.severity === "error" || problem.code === "UNIQUE_SIDS_RECOMMENDED" ? 1 : 0);
}
