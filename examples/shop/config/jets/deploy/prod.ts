/** What the CI runner may do in production besides: Jets reads this file after deploy.ts when JETS_ENV is prod. */
Jets.deploy.configure((config) => {
  config.ci.iam.policy.push("cloudfront:CreateInvalidation");
});
