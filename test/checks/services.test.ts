import { checkFindings } from "../service/support/check-diagnostics.ts";

describe("the check of services", () => {
  it("names the service that was most likely meant", () => {
    checkFindings(`
      Jets.deploy.configure((config) => {
        config.ci.iam.policy = ["dynamo", "s3", "lambda:Get*"];
//                              ^^^^^^^^ error INVALID_SERVICE_IN_ACTION: AWS has no service "dynamo". Did you mean "dynamodb"?
      });
    `);
  });
});
