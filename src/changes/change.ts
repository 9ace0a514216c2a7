import type { Located, Origin } from "../policy/index.ts";
import type { Clause } from "./clause.ts";
import type { Term } from "./term.ts";
import type { Widening } from "./widening.ts";

/** A row of the table that compares two roles. */
export interface Change {
  readonly change: "added" | "removed" | "kept";
  /** Whether nothing that is not known, in either role, may make it another. */
  readonly isCertain: boolean;
  /** Whether the role allows something by it that the base does not. */
  readonly widens: Widening;
  readonly kind: Clause["kind"];
  readonly effect: Term | undefined;
  readonly action: Term;
  /** None where there is nothing to say of resources. */
  readonly resources: readonly Term[];
  readonly condition: Located | undefined;
  /** The name of the policy that it is in, or was in when it is removed; undefined where that has none. */
  readonly policy: string | undefined;
  /** The policy of the base that a kept one was in, where that is another. */
  readonly policyBefore: string | undefined;
  readonly remark: string | undefined;
  /** What owns it: in the base when it is removed, else in the role. */
  readonly origin: Origin;
}
