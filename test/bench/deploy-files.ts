/** The shapes that long deploy files have: everything in one callback, or much other code around it. */
export const shapes = ["one callback", "code around"] as const;
export type Shape = (typeof shapes)[number];

/** A deploy file with a place in it where somebody types. */
export interface BenchedFile {
  readonly text: string;
  /** The offset inside the text of an item of `config.ci.iam.policy`, in the middle of the file. */
  readonly typingAt: number;
}

/** Makes a deploy file of a number of lines whose configuration of the CI role is the same whatever its length. */
export function deployFile(shape: Shape, lines: number): BenchedFile {
  const before = otherCode(shape, Math.floor(lines / 2), 0);
  const after = otherCode(shape, Math.ceil(lines / 2), 1);
  const role = [
    `  config.ci.iam.policy = [...base, "sqs", { Action: ["ec2:Describe*"], Effect: "Allow", Resource: "*" }];`,
    `  config.ci.iam.managed_policy.push("AmazonS3ReadOnlyAccess");`,
  ];
  const open = "Jets.deploy.configure((config) => {";
  const body =
    shape === "one callback"
      ? [open, ...before, ...role, ...after, "});"]
      : [...before, open, ...role, "});", ...after];
  const text = ['const base = ["s3", "dynamodb"];', ...body, ""].join("\n");
  return { text, typingAt: text.indexOf('"sqs"') + 2 };
}

function otherCode(shape: Shape, lines: number, half: number): readonly string[] {
  const blocks = Math.max(0, Math.floor((lines - 2) / 5));
  return Array.from({ length: blocks }, (_, index) => {
    const name = `${half}_${index}`;
    return shape === "one callback" ? sectionLines(name) : helperLines(name);
  }).flat();
}

function sectionLines(name: string): readonly string[] {
  return [
    `  // The queue ${name} and what reads it.`,
    `  config.lambda.queue_${name} = { name: "jobs-${name}", batch: 10, retries: [1, 5, 30] };`,
    `  config.lambda.handler_${name}.memory_size = 1024;`,
    `  config.release.phase_${name}.command = "bundle exec rails db:migrate";`,
    ``,
  ];
}

function helperLines(name: string): readonly string[] {
  return [
    `/** Names the bucket ${name} of a stage. */`,
    `function bucket_${name}(stage: string, part = 2) {`,
    "  return `acme-${stage}-" + name + "-${part + 1}`;",
    `}`,
    `config.lambda.layers_${name} = ["arn:aws:lambda:eu-west-1:123456789012:layer:${name}:1"];`,
  ];
}
