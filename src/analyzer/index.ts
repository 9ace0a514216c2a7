export { oneFile } from "./one-file.ts";
export type * from "./reading.ts";
export { takesComment } from "./typescript/comment-place.ts";
export { createDeployReader } from "./typescript/reader.ts";
