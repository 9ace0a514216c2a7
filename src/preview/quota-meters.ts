import * as l10n from "@vscode/l10n";
import { isExceeded, quotaText, type PreviewQuota } from "../protocol/index.ts";
import { element } from "./dom.ts";

/** How much of IAM's quotas the role uses, where that is much: a bar and the numbers for each. */
export class QuotaMeters {
  readonly element = element("div", "quotas");
  #shown = "";

  show(quotas: readonly PreviewQuota[]): void {
    const next = JSON.stringify(quotas);
    if (next === this.#shown) return;
    this.#shown = next;
    this.element.replaceChildren(...quotas.map(quotaMeter));
  }
}

function quotaMeter(quota: PreviewQuota): HTMLElement {
  const text = quotaText(quota);
  const used = Math.min(quota.used, quota.quota);
  const fill = element("span", "fill");
  fill.style.width = `${(100 * used) / quota.quota}%`;
  const bar = element("span", "bar", fill);
  bar.role = "meter";
  bar.ariaLabel =
    quota.of === "inlinePolicies" ? l10n.t("Size of inline policies") : l10n.t("Number of managed policies");
  bar.ariaValueMin = "0";
  bar.ariaValueMax = String(quota.quota);
  bar.ariaValueNow = String(used);
  bar.ariaValueText = text;
  return element("span", isExceeded(quota) ? "quota exceeded" : "quota", bar, element("span", "", text));
}
