export type * from "./located.ts";
export { isSourceRange } from "./located.ts";
export type { ListKey, LocatedLists } from "./list-key.ts";
export { listKeyOf, listKeys } from "./list-key.ts";
export type * from "./problem.ts";
