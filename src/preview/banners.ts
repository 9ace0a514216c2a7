import * as l10n from "@vscode/l10n";
import { listText } from "../language/index.ts";
import type { PreviewBanner, PreviewFreshness, PreviewModel, PreviewState, SourcePlace } from "../protocol/index.ts";
import { button, element } from "./dom.ts";

/** What a banner can ask the editor for. */
export interface BannerActions {
  readonly reveal: (place: SourcePlace) => void;
  readonly fixOverride: (list: PreviewBanner["list"]) => void;
}

/** The notes above the YAML: that only defaults apply, or that nothing is known, and the overrides of defaults. */
export function banners(model: PreviewModel, actions: BannerActions): readonly HTMLElement[] {
  const note = stateNote(model.state);
  const notes = note === undefined ? [] : [element("p", "banner information", note)];
  return [...notes, ...model.banners.map((banner) => overrideBanner(banner, actions))];
}

/** Whether two versions have the same banners; then a banner keeps its focus. */
export function sameBanners(one: PreviewModel | undefined, other: PreviewModel): boolean {
  const [before, after] = [one, other].map((model) => [model?.state, model?.banners]);
  return JSON.stringify(before) === JSON.stringify(after);
}

/** What is said of a role that is not that of the newest text; empty when it is. */
export function freshnessNote(freshness: PreviewFreshness): string {
  switch (freshness) {
    case "current":
      return "";
    case "stale":
      return l10n.t("The file has a syntax error. This is the role of the last readable text.");
    case "broken":
      return l10n.t("The file has a syntax error. This is the role of all that could be read.");
  }
}

function stateNote(state: PreviewState): string | undefined {
  switch (state) {
    case "role":
      return undefined;
    case "defaults":
      return l10n.t("The file configures nothing for CI. Jets’ defaults apply.");
    case "unknown":
      return l10n.t("None of the four lists can be known before the deploy runs. Lines with a question mark say why.");
  }
}

function overrideBanner(banner: PreviewBanner, actions: BannerActions): HTMLElement {
  const links = [
    button(
      "link",
      () => {
        actions.reveal(banner.place);
      },
      l10n.t("Show in source"),
    ),
    ...(banner.fix === undefined
      ? []
      : [
          button(
            "link",
            () => {
              actions.fixOverride(banner.list);
            },
            banner.fix,
          ),
        ]),
  ];
  return element(
    "section",
    `banner ${banner.severity}`,
    element("p", "", element("strong", "", overrideTitle(banner)), " ", lossTitle(banner)),
    ...lossList(banner),
    element("p", "actions", ...links),
  );
}

function overrideTitle({ list }: PreviewBanner): string {
  return list === "default_policy"
    ? l10n.t("Overrides Jets’ default policy.")
    : l10n.t("Overrides Jets’ default managed policies.");
}

function lossTitle({ lost, unclear = [] }: PreviewBanner): string {
  const doubt = unclear.length === 0 ? "" : l10n.t("Whether it still grants {0} cannot be told.", listText(unclear));
  if (lost.length > 0) return `${doubt} ${l10n.t("No longer granted:")}`.trimStart();
  return doubt === "" ? l10n.t("Nothing that Jets grants by default is lost.") : doubt;
}

function lossList({ lost }: PreviewBanner): readonly HTMLElement[] {
  if (lost.length === 0) return [];
  const items = lost.map(({ name, consequence }) =>
    element("li", "", element("strong", "", name), ` – ${consequence}`),
  );
  return [element("ul", "", ...items)];
}
