export { oneFile } from "./one-file.ts";
export type * from "./reading.ts";
export { createDeployReader } from "./typescript/reader.ts";
