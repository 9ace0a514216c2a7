import { findService, servicePrefixes } from "./services.ts";

/**
 * The prefixes of the services that people call by a name: `elasticfilesystem` for `efs`, `states` for `stepfunctions`, `logs` for
 * "CloudWatch Logs". None for a name that is nobody's.
 */
export function prefixesOfName(name: string): readonly string[] {
  const key = plainName(name);
  return nicknames.get(key) ?? byName().get(key) ?? [];
}

const nicknames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    alb: ["elasticloadbalancing"],
    apigatewayv2: ["apigateway"],
    asg: ["autoscaling"],
    aurora: ["rds"],
    cfn: ["cloudformation"],
    cloudwatchevents: ["events"],
    cognito: ["cognito-idp", "cognito-identity"],
    ddb: ["dynamodb"],
    docdb: ["rds"],
    documentdb: ["rds"],
    dynamo: ["dynamodb"],
    eb: ["elasticbeanstalk"],
    efs: ["elasticfilesystem"],
    elasticfilesystems: ["elasticfilesystem"],
    elasticloadbalancingv2: ["elasticloadbalancing"],
    elasticsearch: ["es"],
    elb: ["elasticloadbalancing"],
    elbv2: ["elasticloadbalancing"],
    emr: ["elasticmapreduce"],
    eventbridge: ["events"],
    fargate: ["ecs"],
    msk: ["kafka"],
    nlb: ["elasticloadbalancing"],
    opensearchserverless: ["aoss"],
    parameterstore: ["ssm"],
    sfn: ["states"],
    stepfunctions: ["states"],
    vpc: ["ec2"],
  }),
);

let prefixes: ReadonlyMap<string, readonly string[]> | undefined;

function byName(): ReadonlyMap<string, readonly string[]> {
  if (prefixes !== undefined) return prefixes;
  const found = new Map<string, string[]>();
  for (const prefix of servicePrefixes()) {
    const key = plainName(findService(prefix)?.name ?? "");
    found.set(key, [...(found.get(key) ?? []), prefix]);
  }
  return (prefixes = found);
}

/** A name without case, spaces and the words that all services have. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(amazon|aws)[ _-]/, "")
    .replace(/[^a-z0-9]/g, "");
}
