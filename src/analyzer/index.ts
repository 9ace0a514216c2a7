export type * from "./reading.ts";
export { createDeployReader } from "./typescript/reader.ts";
