/** Facts about AWS, generated from npm packages by `npm run update-catalog`. All is read when it is first asked for. */
export { arnFormsOf, isArnService, type ArnForm } from "./arn-forms.ts";
export { partitions, regionsOf } from "./regions.ts";
export { actionsOfOperation } from "./api-operations.ts";
export { prefixesOfName } from "./service-names.ts";
export {
  accessLevels,
  actionsNamed,
  findAction,
  findService,
  servicePrefixes,
  type AccessLevel,
  type Action,
  type Service,
} from "./services.ts";
export {
  actionDetails,
  resourceTypes,
  serviceConditionKeys,
  type ActionDetails,
  type ConditionKey,
  type ResourceType,
  type ResourceUse,
} from "./details.ts";
export {
  findManagedPolicy,
  isServiceLinkedPolicy,
  managedPolicyPaths,
  managedPolicyPathsOfName,
  managedPolicyPathsWith,
  type ManagedPolicy,
  type ManagedPolicyDocument,
} from "./managed-policies.ts";
export { giveDataFile } from "./data-bytes.ts";
export { dataFileNames } from "./data-file.ts";
export { globalConditionKeys, managedPoliciesDate, servicesDate, type GlobalConditionKey } from "./facts.ts";
