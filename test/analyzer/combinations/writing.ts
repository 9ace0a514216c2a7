/** One of two expressions, of which only the world knows which. */
export function either(one: string, other: string): string {
  return `(process.env.STAGE ? ${one} : ${other})`;
}

/** What a function makes of a value with some statements about `made`. */
export function made(start: string, ...statements: readonly string[]): string {
  return `(() => { const made: any = ${start}; ${statements.join(" ")} return made; })()`;
}

/** A statement that puts a list where it is read. */
export function shown(list: string): string {
  return `config.ci.iam.managed_policy = ${list} as any;`;
}
