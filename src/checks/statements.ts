import type { RoleView, StatementView } from "../permissions/index.ts";
import { definedEntries, type Located } from "../policy/index.ts";

/** The statements of the role's inline policies, but for those that CloudFormation computes. */
export function statementsOf(role: RoleView): readonly StatementView[] {
  const known = found.get(role);
  if (known !== undefined) return known;
  const statements = role.policies.flatMap((policy) => policy.statements).filter(({ value }) => !isUntold(value.value));
  found.set(role, statements);
  return statements;
}

/** Nearly every check asks for them. */
const found = new WeakMap<RoleView, readonly StatementView[]>();

/**
 * Whether nothing can be told of a value before the deploy: reading the file does not tell it, or CloudFormation computes
 * it, as it does `{ Ref: … }` and `{ "Fn::Sub": … }`.
 */
export function isUntold(value: Located): boolean {
  if (value.kind !== "object") return value.kind === "unknown";
  const [entry, ...others] = definedEntries(value);
  return entry !== undefined && others.length === 0 && (entry.key === "Ref" || entry.key.startsWith("Fn::"));
}
