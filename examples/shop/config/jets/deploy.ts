/**
 * What the CI runner of this shop may do. Open the preview beside this file (the IAM button at the top right) and
 * change a line: the role on the right follows while you type.
 */
import { readPaymentSecrets } from "../iam/secrets";

Jets.deploy.configure((config) => {
  config.ci.iam.policy = [
    // A whole service: becomes dynamodb:*
    "dynamodb",

    // Single actions stay as they are.
    "sqs:CreateQueue",
    "sqs:SetQueueAttributes",

    // A statement of another file, for what should not be allowed everywhere.
    readPaymentSecrets,
  ];

  // AWS managed policies, by name or by ARN.
  config.ci.iam.managed_policy = ["CloudWatchReadOnlyAccess"];

  // Things to try:
  //
  // Override a default, and see which permissions the runner loses:
  // config.ci.iam.default_policy = ["cloudformation", "codebuild", "s3"];
  //
  // Choose another environment in the preview: prod has a file of its own, deploy/prod.ts. Or write
  // if (process.env.JETS_ENV === "staging") config.ci.iam.policy.push("xray");
  //
  // Use a value that nobody can know before the deploy runs:
  // config.ci.iam.policy.push(process.env.EXTRA_ACTION);
});
