import { arnParts, isEverything } from "../../policy/index.ts";

/** The parts of an ARN of `Resource`, where each may have wildcards and variables. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The ARN that a text is; undefined for a text that lacks a part of one, or that is everything: `*`. */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition, service, region, account, resource] = arnParts(text);
  const isWhole = service !== undefined && region !== undefined && account !== undefined && resource !== undefined;
  if (isEverything(text) || prefix !== "arn" || partition === undefined || !isWhole) return undefined;
  return { partition, service, region, account, resource };
}

/** Whether a part of an ARN can stand for several texts, because it has a wildcard or a variable. */
export function isOpen(part: string): boolean {
  return /[*?]|\$\{/.test(part);
}

/** The text of an ARN. */
export function arnText({ partition, service, region, account, resource }: Arn): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}
