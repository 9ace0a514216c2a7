/** All that the preview shows of one deploy file, as plain data. The server makes it; extension and webview only show it. */
export interface PreviewModel {
  /** The deploy file's URI, as the editor spells it. */
  readonly uri: string;
  /** The version of the editor's text that this was made from. */
  readonly version: number;
  /** Counts the models of the file, as another one may come of the same text when an imported file has changed. */
  readonly revision: number;
  /** The URIs of all files that have a say in the role: the deploy file, the project's others, and what they import. */
  readonly files: readonly string[];
  /** Whether the text had syntax errors; then `lines` are those of the last text without, when there is one. */
  readonly freshness: PreviewFreshness;
  readonly state: PreviewState;
  /** The environment that the role is for; undefined where the role is the same in all. */
  readonly environment?: PreviewEnvironment;
  readonly summary: PreviewSummary;
  /** The quotas of IAM that the role has nearly reached, or is beyond; undefined when there are none. */
  readonly quotas?: readonly PreviewQuota[];
  readonly banners: readonly PreviewBanner[];
  /** The YAML of the role, a line each. */
  readonly lines: readonly PreviewLine[];
}

/** What a list of deploy files tells of each. */
export type RoleOverview = Pick<PreviewModel, "freshness" | "state" | "summary">;

/** `stale`: the text is broken, the lines are older. `broken`: the text is broken and no good text was ever seen. */
export type PreviewFreshness = "current" | "stale" | "broken";

/**
 * `role`: something is configured and known. `defaults`: the file configures nothing, Jets' defaults apply.
 * `unknown`: none of the four lists can be known.
 */
export type PreviewState = "role" | "defaults" | "unknown";

export interface PreviewEnvironment {
  /** The value of `JETS_ENV`. */
  readonly name: string;
  /** Whether it is that of the file and not the chosen one: `config/jets/deploy/prod.ts` is read for `prod` only. */
  readonly isFixed: boolean;
}

export interface PreviewSummary {
  readonly policies: number;
  readonly statements: number;
  readonly managedPolicies: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unknowns: number;
}

/** How much of a quota of IAM the role uses. */
export interface PreviewQuota {
  /** `inlinePolicies`: characters of all inline policies together, as IAM counts them. `managedPolicies`: how many. */
  readonly of: "inlinePolicies" | "managedPolicies";
  readonly used: number;
  /** Whether something unknown may add to that. */
  readonly isAtLeast: boolean;
  readonly quota: number;
}

export interface PreviewLine {
  /** The line of YAML, with its indent, without its line break. */
  readonly text: string;
  readonly origin: PreviewOrigin;
}

/** Where a line came from. */
export type PreviewOrigin =
  /** The line is made by the structure of the document and says nothing by itself. */
  | { readonly kind: "structure" }
  | { readonly kind: "default" }
  | {
      readonly kind: "source" | "unknown";
      readonly place: SourcePlace;
      /** Why it is unknown, for a tooltip. */ readonly reason?: string;
    };

/** A place in a file: zero-based line and character in UTF-16 code units, as in the Language Server Protocol. */
export interface SourcePlace {
  readonly uri: string;
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

export interface SourcePosition {
  readonly line: number;
  readonly character: number;
}

/** An override of a default, told above the YAML. */
export interface PreviewBanner {
  readonly list: "default_policy" | "default_managed_policy";
  readonly severity: "warning" | "information";
  readonly lost: readonly { readonly name: string; readonly consequence: string }[];
  /** The defaults of which it cannot be told whether they are lost. */
  readonly unclear?: readonly string[];
  /** Where the override is written. */
  readonly place: SourcePlace;
  /** The title of the quick fix that turns the override into an addition, when there is one: "Add to policy instead". */
  readonly fix?: string;
}
