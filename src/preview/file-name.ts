/** The name of the file that a URI names, as a person would write it. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing: the name is as good as it gets.
    return name;
  }
}
