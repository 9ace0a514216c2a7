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

/** What is said of a role that is not that of the newest text; empty when it is. */
export function freshnessNote(freshness: PreviewFreshness): string {
  switch (freshness) {
    case "current":
      return "";
    case "stale":
      return "The file has a syntax error. This is the role of the last readable text.";
    case "broken":
      return "The file has a syntax error. This is the role of all that could be read.";
  }
}

function stateNote(state: PreviewState): string | undefined {
  switch (state) {
    case "role":
      return undefined;
    case "defaults":
      return "The file configures nothing for CI. Jets’ defaults apply.";
    case "unknown":
      return "None of the four lists can be known before the deploy runs. Lines with a question mark say why.";
  }
}

function overrideBanner(banner: PreviewBanner, actions: BannerActions): HTMLElement {
  const what = banner.list === "default_policy" ? "default policy" : "default managed policies";
  const links = [
    button(
      "link",
      () => {
        actions.reveal(banner.place);
      },
      "Show in source",
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
    element("p", "", element("strong", "", `Overrides Jets’ ${what}.`), " ", lossTitle(banner)),
    ...lossList(banner),
    element("p", "actions", ...links),
  );
}

function lossTitle({ lost, unclear = [] }: PreviewBanner): string {
  const doubt = unclear.length === 0 ? "" : `Whether it still grants ${namesOf(unclear)} cannot be told.`;
  if (lost.length > 0) return `${doubt} No longer granted:`.trimStart();
  return doubt === "" ? "Nothing that Jets grants by default is lost." : doubt;
}

function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}

function lossList({ lost }: PreviewBanner): readonly HTMLElement[] {
  if (lost.length === 0) return [];
  const items = lost.map(({ name, consequence }) =>
    element("li", "", element("strong", "", name), ` – ${consequence}`),
  );
  return [element("ul", "", ...items)];
}
