import { findService, servicePrefixes } from "../../src/catalog/index.ts";

/** A deploy file of a large role, with the places in it where somebody completes and hovers. */
export interface BenchedRole {
  readonly text: string;
  /** The offset behind the first letters of an action in the middle of the file, where completions are asked for. */
  readonly completingAt: number;
  /** The offset inside of a wildcard, `s3:Get*`. */
  readonly hoveringAt: number;
}

/** Makes a deploy file whose `policy` has so many statements, each of ten actions of AWS's and most under a condition. */
export function roleFile(statements: number): BenchedRole {
  const actions = someActions(statements * actionsEach);
  const lines = Array.from({ length: statements }, (_, index) =>
    statement(index, actions.slice(index * actionsEach, (index + 1) * actionsEach)),
  );
  const middle = Math.floor(statements / 2);
  const marked = [
    ...lines.slice(0, middle),
    `    { ${effect}, Action: ["s3:Get*", "ec2:Desc"] },`,
    ...lines.slice(middle),
  ];
  const text = `Jets.deploy.configure((config) => {\n  config.ci.iam.policy = [\n${marked.join("\n")}\n  ];\n});\n`;
  return { text, completingAt: text.indexOf('ec2:Desc"') + 8, hoveringAt: text.indexOf('s3:Get*"') + 3 };
}

const actionsEach = 10;
const effect = 'Effect: "Allow", Resource: "*"';

/** Actions of all services in turns, and a wildcard among each ten. */
function someActions(count: number): readonly string[] {
  const services = servicePrefixes().flatMap((prefix) => findService(prefix) ?? []);
  const found: string[] = [];
  for (let turn = 0; found.length < count; turn += 1) {
    for (const { prefix, actions } of services) {
      const action = actions[turn];
      if (action !== undefined)
        found.push(`${prefix}:${found.length % 10 === 9 ? wildcardOf(action.name) : action.name}`);
    }
  }
  return found.slice(0, count);
}

function wildcardOf(name: string): string {
  return `${/^[A-Z][a-z]*/.exec(name)?.[0] ?? name}*`;
}

function statement(index: number, actions: readonly string[]): string {
  const list = actions.map((action) => `"${action}"`).join(", ");
  const condition = `Condition: { StringEquals: { "aws:PrincipalTag/team": "team-${index}" } }`;
  return index % 5 === 0
    ? `    { Sid: "Own${index}", ${effect}, Action: [${list}] },`
    : `    { ${effect}, Action: [${list}], ${condition} },`;
}
