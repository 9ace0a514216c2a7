import type { ts } from "ts-morph";
import { declaredName, type NamesUsed, variableName, wholeName } from "./names.ts";

/** A name together with the member that is taken of it. */
export interface NameUse {
  readonly name: string;
  readonly member: string;
}

/** Which statements use a name. */
export class NameIndex {
  readonly #byName = new Map<string, Map<string, Set<ts.Statement>>>();
  readonly #all = new Map<string, Set<ts.Statement>>();
  /** The names that configurations have, with how many statements give them that name. */
  readonly #configurationNames = new Map<string, number>([["config", 1]]);

  add(statement: ts.Statement, names: NamesUsed): void {
    for (const [name, members] of names) {
      valueOf(this.#all, name, () => new Set<ts.Statement>()).add(statement);
      const byMember = valueOf(this.#byName, name, () => new Map<string, Set<ts.Statement>>());
      for (const member of members) valueOf(byMember, member, () => new Set<ts.Statement>()).add(statement);
    }
  }

  remove(statement: ts.Statement, names: NamesUsed): void {
    for (const [name, members] of names) {
      this.#all.get(name)?.delete(statement);
      for (const member of members) this.#byName.get(name)?.get(member)?.delete(statement);
    }
  }

  addConfigurationName(name: string | undefined): void {
    if (name !== undefined) this.#configurationNames.set(name, (this.#configurationNames.get(name) ?? 0) + 1);
  }

  removeConfigurationName(name: string | undefined): void {
    if (name === undefined) return;
    const count = (this.#configurationNames.get(name) ?? 0) - 1;
    if (count > 0) this.#configurationNames.set(name, count);
    else this.#configurationNames.delete(name);
  }

  /** The statements that use a name. */
  users(name: string): Iterable<ts.Statement> {
    return this.#all.get(name) ?? [];
  }

  /** The statements that can reach what a use reaches. Members keep apart only the sections of the configuration. */
  sharing({ name, member }: NameUse): readonly ts.Statement[] {
    if (!this.#isConfiguration(name) || member === wholeName) return [...(this.#all.get(name) ?? [])];
    const byMember = this.#byName.get(name);
    return [member, wholeName, declaredName].flatMap((wanted) => [...(byMember?.get(wanted) ?? [])]);
  }

  /** A variable of the file with the same name may be an object whose members know of each other. */
  #isConfiguration(name: string): boolean {
    const variables = this.#byName.get(name)?.get(variableName);
    return this.#configurationNames.has(name) && (variables === undefined || variables.size === 0);
  }
}

function valueOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
