import { managedPoliciesDate, servicesDate } from "../../catalog/index.ts";

/** How old what the catalog says of services and actions is, in a line of Markdown. */
export const servicesAsOf = `_AWS’s services as of ${servicesDate}_`;

/** How old what the catalog says of managed policies is, in a line of Markdown. */
export const managedPoliciesAsOf = `_AWS’s managed policies as of ${managedPoliciesDate}_`;
