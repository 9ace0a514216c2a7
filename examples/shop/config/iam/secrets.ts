const region = "eu-west-1";
const account = "123456789012";

/** Reading the keys of the payment provider, and no other secrets. */
export const readPaymentSecrets = {
  Sid: "ReadPaymentSecrets",
  Effect: "Allow",
  Action: ["secretsmanager:GetSecretValue"],
  Resource: `arn:aws:secretsmanager:${region}:${account}:secret:shop/payment-*`,
} satisfies Jets.Statement;
