import { defaultManagedPolicyQuota } from "../checks/index.ts";
import type { Severity } from "../policy/index.ts";
import type { ReportedCode } from "./reported-problem.ts";

/** What a person can choose about the reading of deploy files. */
export interface Settings {
  /** Globs of the files that may be deploy files. */
  readonly files: readonly string[];
  /** How serious each problem is taken to be; a code that is absent keeps the severity of SPEC section 3. */
  readonly severities: Readonly<Partial<Record<ReportedCode, Severity | "off">>>;
  /** The values of environment variables that deploy files read, other than `JETS_ENV`. */
  readonly env: Readonly<Record<string, string>>;
  /** How many managed policies the account lets a role have. */
  readonly managedPolicyQuota: number;
}

export const defaultSettings: Settings = {
  files: ["**/config/jets/{deploy,ci}.ts", "**/config/jets/{deploy,ci}/*.ts", "**/deploy.ts"],
  severities: {},
  env: {},
  managedPolicyQuota: defaultManagedPolicyQuota,
};
