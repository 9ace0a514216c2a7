/**
 * What the CI runner of this shop may do. Open the preview beside this file (the IAM button at the top right) and
 * change a line: the role on the right follows while you type.
 */
const region = "eu-west-1";
const account = "123456789012";

Jets.deploy.configure((config) => {
  config.ci.iam.policy = [
    // A whole service: becomes dynamodb:*
    "dynamodb",

    // Single actions stay as they are.
    "sqs:CreateQueue",
    "sqs:SetQueueAttributes",

    // A statement of its own, for what should not be allowed everywhere.
    {
      Sid: "ReadPaymentSecrets",
      Effect: "Allow",
      Action: ["secretsmanager:GetSecretValue"],
      Resource: `arn:aws:secretsmanager:${region}:${account}:secret:shop/payment-*`,
    },
  ];

  // AWS managed policies, by name or by ARN.
  config.ci.iam.managed_policy = ["CloudWatchReadOnlyAccess"];

  // Things to try:
  //
  // Override a default, and see which permissions the runner loses:
  // config.ci.iam.default_policy = ["cloudformation", "codebuild", "s3"];
  //
  // Add a permission that only production needs:
  // if (process.env.JETS_ENV === "prod") config.ci.iam.policy.push("cloudfront");
  //
  // Use a value that nobody can know before the deploy runs:
  // config.ci.iam.policy.push(process.env.EXTRA_ACTION);
});
