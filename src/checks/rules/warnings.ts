/** What Access Analyzer calls general warnings: the policy may not do what its author means. */
export const warningRules = {
  CREATE_SLR_WITH_NOTRESOURCE: "Service-linked roles can be created for all services but the named ones.",
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOTRESOURCE:
    "An action with a wildcard allows creating service-linked roles for all services but the named ones.",
  CREATE_SLR_WITH_NOTACTION_AND_NOTRESOURCE:
    "NotAction with NotResource allows creating service-linked roles for all services but the named ones.",
  CREATE_SLR_WITH_STAR_IN_RESOURCE: "Service-linked roles can be created for any service that a wildcard matches.",
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE:
    "Wildcards in action and resource allow creating service-linked roles for any service.",
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOTACTION:
    "NotAction on a resource with a wildcard allows creating service-linked roles for any service.",
  DEPRECATED_GLOBAL_CONDITION_KEY: "A global condition key has a newer name.",
  INVALID_DATE_VALUE: "A date is given as a count of seconds, which is easily misread.",
  MISSING_ACTION_FOR_CONDITION_KEY: "A condition asks for a key that none of its statement's actions has.",
  MISSING_VERSION: "A policy has no version and is read by the rules of 2008, which have no variables.",
  UNIQUE_SIDS_RECOMMENDED: "Two statements of a policy have the same Sid.",
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY: "A condition asks for a key that an action of its statement never has.",
  WILDCARD_WITHOUT_LIKE_OPERATOR: "A value has a wildcard, and its operator takes * and ? for themselves.",
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: "The inline policies of the role are longer than IAM accepts.",
  TYPE_MISMATCH: "A condition operator is for another kind of key than the one that it is given.",
  TYPE_MISMATCH_BOOLEAN: "A value of a Boolean operator is neither true nor false.",
  TYPE_MISMATCH_DATE: "A value of a date operator is no date that IAM can read.",
  TYPE_MISMATCH_IP_RANGE: "A value of an IP address operator is no address and no range.",
  TYPE_MISMATCH_NUMBER: "A value of a numeric operator is no number.",
  TYPE_MISMATCH_STRING: "A value of the operator BinaryEquals is not in Base64.",
} as const;

/** What it calls security warnings: the policy grants more than is wise. */
export const securityRules = {
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
    "A statement denies actions by a tag that their service does not know, and so denies nothing there.",
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
    "NotAction denies actions by a tag that not all services know, and so leaves some of them.",
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: "ForAllValues on a key with one value holds for requests without the key too.",
  PASS_ROLE_WITH_NOTRESOURCE: "All roles but the named ones can be passed to services.",
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE:
    "An action with a wildcard allows passing all roles but the named ones to services.",
  PASS_ROLE_WITH_NOTACTION_AND_NOTRESOURCE:
    "NotAction with NotResource allows passing all roles but the named ones to services.",
  PASS_ROLE_WITH_STAR_IN_RESOURCE: "Any role that a wildcard matches can be passed to services.",
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: "Wildcards in action and resource allow passing any role to services.",
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOTACTION:
    "NotAction on a resource with a wildcard allows passing any role to services.",
  MISSING_PAIRED_CONDITION_KEYS: "A condition key is safe only beside another one that the condition does not ask for.",
} as const;
