import { TabInputWebview, window, type Tab } from "vscode";
import { found } from "./editing.ts";

/** The tabs of all previews. */
export function previewTabs(): readonly Tab[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("jetsCiIam.preview"));
}

/** Waits for the tab of a preview. */
export async function previewTab(label: string): Promise<Tab> {
  return found(window.tabGroups.onDidChangeTabs, () => previewTabs().find((tab) => tab.label === label));
}
