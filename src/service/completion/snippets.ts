/** Text of AWS with variables (`${BucketName}`, `<key>`) as a snippet, in which each is a place to be filled in. */
export function snippetText(text: string): string {
  let count = 0;
  return text.replace(/\$\{([^}]*)\}|<([^>]*)>/g, (_, name: string | undefined, other: string | undefined) => {
    count += 1;
    return `\${${count}:${name ?? other ?? ""}}`;
  });
}
