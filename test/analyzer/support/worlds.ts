import { Upset } from "./upset.ts";

/**
 * The worlds that a program may run in, by what it finds there: its environment, and what `remote` does, a function that
 * it knows nothing of; `settle` calls it with nothing. What the reader calls known must be so in each.
 */
export const worlds: readonly World[] = [
  { environment: {}, remote: ignore },
  { environment: { STAGE: "prod", REGION: "eu-west-1" }, remote: meddle },
  { environment: { STAGE: "dev", COUNT: "2", REGION: "" }, remote: remember },
  { environment: { STAGE: "prod", COUNT: "1" }, remote: fail },
  { environment: { STAGE: "dev", REGION: "x" }, remote: upset },
];

export interface World {
  readonly environment: Readonly<Record<string, string>>;
  /** Makes the function that a program in this world finds as `remote`. */
  readonly remote: () => (...handed: unknown[]) => unknown;
}

function ignore() {
  return (): undefined => undefined;
}

/** Changes what it is handed and gives it back. */
function meddle() {
  return (...handed: unknown[]): unknown => {
    handed.forEach(change);
    return handed[0];
  };
}

/** Keeps what it is handed, changes all of it whenever it is called again, and gives back all that it has. */
function remember() {
  const kept: unknown[] = [];
  return (...handed: unknown[]): unknown => {
    kept.push(...handed);
    kept.forEach(change);
    return [...kept];
  };
}

/** Throws every other time. */
function fail() {
  let calls = 0;
  return (): unknown => {
    if (calls++ % 2 === 0) throw new Error("remote");
    return true;
  };
}

/** Does all that it can to what it is handed and gives it back; code that it runs may call it again, for nothing. */
function upset() {
  let isBusy = false;
  return (...handed: unknown[]): unknown => {
    if (isBusy) return undefined;
    isBusy = true;
    try {
      new Upset().all(handed);
    } finally {
      isBusy = false;
    }
    return handed[0];
  };
}

function change(value: unknown): void {
  if (Array.isArray(value)) changeList(value);
  else if (typeof value === "object" && value !== null) changeObject(value as Record<string, unknown>);
  else if (typeof value === "function") Reflect.apply(value, undefined, [["handed"], "handed"]);
}

function changeList(list: unknown[]): void {
  for (const item of list) if (typeof item === "object" && item !== null) changeObject(item as Record<string, unknown>);
  list.push("meddled");
}

function changeObject(object: Record<string, unknown>): void {
  for (const value of Object.values(object)) if (Array.isArray(value)) value.push("meddled within");
  object["Sid"] = "meddled";
}
