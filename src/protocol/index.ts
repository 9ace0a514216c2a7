export * from "./deploy-file.ts";
export * from "./permission-words.ts";
export type * from "./permissions-model.ts";
export type * from "./preview-model.ts";
export * from "./quota-text.ts";
export * from "./server-messages.ts";
export * from "./source-file.ts";
export * from "./summary-text.ts";
export type * from "./webview-messages.ts";
