import { findAction, type Action } from "../../catalog/index.ts";

/** An action as policies name it: `s3:GetObject`. */
export function fullNameOf({ service, name }: Action): string {
  return `${service}:${name}`;
}

/** The actions of some full names; those that AWS does not have are left out. */
export function actionsNamed(names: readonly string[]): readonly Action[] {
  return names.flatMap((fullName) => {
    const [service = "", name = ""] = fullName.split(":");
    return findAction(service, name) ?? [];
  });
}
