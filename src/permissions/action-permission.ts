import type { Action } from "../catalog/index.ts";
import type { Grant, StatementGrant } from "./grant.ts";

/**
 * How far an action is allowed: on all resources and always; on some resources, without a condition; under conditions
 * only; or not at all, since a statement without a condition denies it on all resources.
 */
export type Access = "allowed" | "limited" | "conditional" | "denied";

/** Grants of one effect that reach the same actions. */
export class ReachingGrants {
  readonly reach: readonly Action[];
  readonly grants: readonly Grant[];
  /** What they say together, in the bits of `marks`. */
  readonly marks: number;

  constructor(reach: readonly Action[], grants: readonly Grant[]) {
    this.reach = reach;
    this.grants = grants;
    this.marks = grants.reduce((all, grant) => all | marksOfGrant(grant), 0);
  }
}

/** What a role says of an action. Statements that only deny it on some resources or under conditions leave its access. */
export class ActionPermission {
  readonly action: Action;
  readonly #first: ReachingGrants;
  #others: ReachingGrants[] | undefined;
  #marks: number;

  constructor(action: Action, group: ReachingGrants) {
    this.action = action;
    this.#first = group;
    this.#marks = group.marks;
  }

  /** Adds grants that reach the action. */
  add(group: ReachingGrants): void {
    this.#others ??= [];
    this.#others.push(group);
    this.#marks |= group.marks;
  }

  /** All that allows or denies it: what names it in the order of the first mention, and then what `NotAction` leaves to it. */
  get grants(): readonly Grant[] {
    return [this.#first, ...(this.#others ?? [])].flatMap(({ grants }) => grants);
  }

  get access(): Access {
    return this.#has(marks.denied) ? "denied" : (this.#allowed(marks.anybodys) ?? "denied");
  }

  /** What Jets' defaults allow of it, whatever denies it; undefined for nothing. */
  get defaultAccess(): Exclude<Access, "denied"> | undefined {
    return this.#allowed(marks.defaults);
  }

  /** Whether the role allows more of it than Jets' defaults do. */
  get isAdded(): boolean {
    return this.access !== "denied" && this.access !== this.defaultAccess;
  }

  /** Whether a statement denies it on some resources. */
  get isDeniedOnSomeResources(): boolean {
    return this.#has(marks.deniedOnSome);
  }

  /** Whether a statement denies it under a condition. */
  get isDeniedUnderConditions(): boolean {
    return this.#has(marks.deniedUnderConditions);
  }

  #allowed({ allowed, limited, conditional }: typeof marks.anybodys): Exclude<Access, "denied"> | undefined {
    if (this.#has(allowed)) return "allowed";
    if (this.#has(limited)) return "limited";
    return this.#has(conditional) ? "conditional" : undefined;
  }

  #has(mark: number): boolean {
    return (this.#marks & mark) !== 0;
  }
}

/** What grants say of their actions, a bit each, so that a role of `*` needs no more for each of its 22,000 actions. */
const marks = {
  anybodys: { allowed: 1, limited: 2, conditional: 4 },
  defaults: { allowed: 8, limited: 16, conditional: 32 },
  denied: 64,
  deniedOnSome: 128,
  deniedUnderConditions: 256,
};

function marksOfGrant(grant: Grant): number {
  if (grant.by.effect === "Deny") return denialMark(grant.by);
  const how = accessOf(grant.by);
  return marks.anybodys[how] | (grant.origin === "default" ? marks.defaults[how] : 0);
}

function denialMark({ isConditional, isLimited }: StatementGrant): number {
  if (isConditional) return marks.deniedUnderConditions;
  return isLimited ? marks.deniedOnSome : marks.denied;
}

/** How far a statement allows its actions, when it allows them. */
export function accessOf({ isConditional, isLimited }: StatementGrant): Exclude<Access, "denied"> {
  if (isConditional) return "conditional";
  return isLimited ? "limited" : "allowed";
}
