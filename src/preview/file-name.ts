/** The name of the file that a URI names, as a person would write it. */
export function fileNameOf(uri: string): string {
  return lastPartsOf(uri, 1);
}

/** The whole path of the file that a URI names. */
export function filePathOf(uri: string): string {
  return decoded(uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, ""));
}

/** The names of files by their URIs; those of the same name are told apart by their folders. */
export function distinctNames(uris: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(uris)];
  const names = distinct.map(fileNameOf);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return new Map(distinct.map((uri) => [uri, lastPartsOf(uri, isTwice(fileNameOf(uri)) ? 2 : 1)]));
}

function lastPartsOf(uri: string, count: number): string {
  return decoded(uri.split("/").slice(-count).join("/"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing: the text is as good as it gets.
    return text;
  }
}
