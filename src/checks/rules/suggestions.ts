/** What Access Analyzer calls suggestions: the policy works, and could be simpler or clearer. */
export const suggestionRules = {
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
    "A statement allows actions by a tag that their service does not know, and so allows nothing there.",
  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
    "NotAction allows actions by a tag that not all services know, and so leaves some of them out.",
  EMPTY_ARRAY_ACTION: "A statement names no action and has no effect.",
  EMPTY_ARRAY_CONDITION: "A condition key has no values.",
  EMPTY_ARRAY_CONDITION_FORALLVALUES: "ForAllValues without values holds only for requests that lack the key.",
  EMPTY_ARRAY_CONDITION_FORANYVALUE: "ForAnyValue without values never holds.",
  EMPTY_ARRAY_CONDITION_IFEXISTS:
    "An operator with IfExists and without values holds only for requests that lack the key.",
  EMPTY_ARRAY_RESOURCE: "A statement names no resource and has no effect.",
  EMPTY_OBJECT_CONDITION: "A condition asks for nothing.",
  EMPTY_SID_VALUE: "The Sid of a statement is empty.",
  IMPROVE_IP_RANGE: "A range of IP addresses has bits set behind its prefix, which IAM ignores.",
  NULL_WITH_QUALIFIER: "The operator Null has ForAllValues or ForAnyValue before it, and always or never holds.",
  PRIVATE_IP_ADDRESS_SUBSET: "A condition on aws:SourceIp names some private addresses, which no request comes from.",
  PRIVATE_NOTIPADDRESS_SUBSET: "A condition on aws:SourceIp excludes some private addresses, which has no effect.",
  REDUNDANT_ACTION: "An action is granted by another one of its statement already.",
  REDUNDANT_CONDITION_VALUE_NUM: "Of several numbers in a condition only the least or the greatest counts.",
  REDUNDANT_RESOURCE: "A resource is matched by another one of its statement already.",
  REDUNDANT_STATEMENT: "A statement grants only what another one of its policy does.",
  WILDCARD_IN_SERVICE_NAME: "A wildcard in the name of a service covers services that do not exist yet.",
} as const;
