/** The part of what esbuild says of a bundle that tells which files are in it. */
export interface BundledInputs {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

export function writeThirdPartyNotices(metafiles: readonly BundledInputs[], file: string): Promise<void>;
export function bundledPackages(metafiles: readonly BundledInputs[]): string[];
export function noticesOf(folders: readonly string[]): Promise<string>;
