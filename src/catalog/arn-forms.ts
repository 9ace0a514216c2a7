import facts from "./data/facts.json";
import { resourceTypes } from "./details.ts";
import { findService } from "./services.ts";

/** The form that the ARNs of a resource type have. What the catalog has as a variable is a star, which stands for any text. */
export interface ArnForm {
  /** The form as AWS has it: `arn:${Partition}:s3:::${BucketName}`. */
  readonly arn: string;
  /** `""`, a star, or a Region. */
  readonly region: string;
  /** `""`, a star, or a word such as `aws`. */
  readonly account: string;
  /** `table/*` */
  readonly resource: string;
}

/**
 * Forms that the Service Authorization Reference does not have. Sources: the CloudFormation and WAF Classic developer guides,
 * and AWS's managed policies.
 */
const unlisted: readonly string[] = [
  "arn:${Partition}:cloudformation:${Region}:aws:transform/${TransformName}",
  "arn:${Partition}:cloudformation:${Region}:${Account}:transform/${TransformName}",
  "arn:${Partition}:waf::${Account}:changetoken/${Token}",
  "arn:${Partition}:waf:${Region}:${Account}:changetoken/${Token}",
  "arn:${Partition}:waf-regional:${Region}:${Account}:changetoken/${Token}",
  "arn:${Partition}:autoscaling:${Region}:${Account}:scalingPolicy:${Id}:${Resource}",
];

const forms = new Map<string, readonly ArnForm[]>();
const services: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(facts.arnServices));

/**
 * The forms of the ARNs that name a service, which other services may share; none for one that no ARN names.
 * Those of `backup`, which can name any service, are its own only.
 */
export function arnFormsOf(service: string): readonly ArnForm[] {
  const known = forms.get(service);
  if (known !== undefined) return known;
  const arns = ownersOf(service).flatMap((prefix) => resourceTypes(prefix).map(({ arn }) => arn));
  const found = [...arns, ...unlisted].map(arnForm).filter((form) => form.service === service || isOwn(form, service));
  // Only services that exist are kept, of which there are few.
  if (isArnService(service)) forms.set(service, found);
  return found;
}

/** Whether there are ARNs that name a service. The case counts, as it does in ARNs. */
export function isArnService(service: string): boolean {
  return services.has(service) || (findService(service) !== undefined && isLowerCase(service));
}

/** The form of an ARN of the catalog, with the service that it names. */
export function arnForm(arn: string): ArnForm & { readonly service: string } {
  const [, , service = "", region = "", account = "", ...resource] = arn.replace(/\$\{[^}]*\}/g, "*").split(":");
  return { arn, service, region, account, resource: resource.join(":") };
}

function ownersOf(service: string): readonly string[] {
  return services.get(service) ?? (isArnService(service) ? [service] : []);
}

/** Whether a form for any service, as `backup` has one for recovery points, is for its own. */
function isOwn(form: { readonly service: string; readonly arn: string }, service: string): boolean {
  return form.service === "*" && resourceTypes(service).some(({ arn }) => arn === form.arn);
}

function isLowerCase(text: string): boolean {
  return text === text.toLowerCase();
}
