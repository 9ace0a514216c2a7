/**
 * The codes of the checks. Those in capitals are the titles of IAM Access Analyzer's policy checks, or parliament's and
 * cloudsplaining's names where Access Analyzer has none; the others are ours.
 */
export const checkCodes = ["INVALID_SERVICE_IN_ACTION"] as const;

export type CheckCode = (typeof checkCodes)[number];
