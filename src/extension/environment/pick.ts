import { window } from "vscode";
import { environmentItems, type EnvironmentItem } from "./items.ts";

/** What a person chooses an environment from. */
export interface EnvironmentChoice {
  readonly title: string;
  readonly placeholder: string;
  readonly names: readonly string[];
  /** The one that is marked, and with which the choice begins, where it is among the names. */
  readonly current: string;
}

/** Lets a person choose an environment, or type the name of another; undefined when they choose none. */
export async function pickEnvironment(choice: EnvironmentChoice): Promise<string | undefined> {
  const pick = window.createQuickPick<EnvironmentItem>();
  pick.title = choice.title;
  pick.placeholder = choice.placeholder;
  const offer = (typed: string) => {
    pick.items = environmentItems(choice.names, choice.current, typed);
  };
  offer("");
  pick.activeItems = pick.items.filter(({ name }) => name === choice.current);
  return new Promise((resolve) => {
    pick.onDidChangeValue(offer);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.name);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
