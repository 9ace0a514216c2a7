/** What the exit codes of the process mean, to people and scripts. They are stable. */
export const exitCodes = {
  success: 0,
  /** A problem is an error; with `check --strict`, or a warning. */
  problems: 1,
  /** The command line makes no sense, or a file cannot be read or written. */
  badUsage: 2,
  /** A value of the deploy file, or with `explain` what a policy says, cannot be known. */
  unknown: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
