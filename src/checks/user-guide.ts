/** The address of a page of the IAM User Guide, with a heading of it where one is given. */
export function userGuide(page: string, heading?: string): string {
  const address = `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`;
  return heading === undefined ? address : `${address}#${heading}`;
}
