export * from "./commands.ts";
export * from "./editors.ts";
export * from "./preview.ts";
export * from "./problems.ts";
export * from "./reload.ts";
export * from "./screenshot.ts";
export * from "./session.ts";
export * from "./themes.ts";
