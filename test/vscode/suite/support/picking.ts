import { EventEmitter, window, type QuickPick, type QuickPickItem } from "vscode";
import { stub, type Stub } from "./stub.ts";

/** A person who picks an item in each quick pick that opens. */
export interface Picker extends Stub {
  /** What each quick pick said and offered: its placeholder, then its labels. */
  readonly seen: readonly (readonly string[])[];
}

/** Picks these items in turn, by their labels; one that is not offered is typed, and what is then offered last is picked. */
export function pickInTurn(...labels: readonly string[]): Picker {
  const waiting = [...labels];
  const seen: string[][] = [];
  const create = () => openPick(waiting, seen);
  return { seen, ...stub(window, "createQuickPick", create as typeof window.createQuickPick) };
}

/** A quick pick without a window, with the members that the extension uses. */
function openPick(waiting: string[], seen: string[][]): Partial<QuickPick<QuickPickItem>> {
  const [value, accept, hide] = [new EventEmitter<string>(), new EventEmitter<void>(), new EventEmitter<void>()];
  const pick: { -readonly [Key in keyof QuickPick<QuickPickItem>]?: QuickPick<QuickPickItem>[Key] } = {
    items: [],
    onDidChangeValue: value.event,
    onDidAccept: accept.event,
    onDidHide: hide.event,
    hide: () => {
      hide.fire();
    },
    dispose: () => undefined,
    show: () => {
      const label = waiting.shift() ?? "";
      seen.push([pick.placeholder ?? "", ...labelled(pick.items)]);
      const offered = pick.items?.find((item) => item.label === label);
      if (offered === undefined) value.fire(label);
      pick.selectedItems = offered === undefined ? (pick.items?.slice(-1) ?? []) : [offered];
      accept.fire();
    },
  };
  return pick;
}

function labelled(items: readonly QuickPickItem[] = []): readonly string[] {
  return items.map(({ label, description }) => (description === undefined ? label : `${label} (${description})`));
}
