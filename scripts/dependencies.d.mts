/** What package-lock.json and npm's record of the installed packages have in common. */
export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optional?: boolean; readonly devOptional?: boolean }>
  >;
}

export function ensureDependencies(): void;
export function isStale(wanted: Lock, installed: Lock): boolean;
