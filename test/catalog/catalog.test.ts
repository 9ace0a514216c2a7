import assert from "node:assert/strict";
import {
  actionDetails,
  findAction,
  findManagedPolicy,
  findService,
  managedPolicyPaths,
  managedPolicyPathsOfName,
  resourceTypes,
  serviceConditionKeys,
  servicePrefixes,
} from "../../src/catalog/index.ts";

describe("the catalog", () => {
  it("has the services of AWS with their actions, in whatever case they are asked for", () => {
    assert.equal(findService("S3")?.name, "Amazon S3");
    assert.deepEqual(findAction("s3", "GETOBJECT"), { service: "s3", name: "GetObject", level: "Read" });
    assert.equal(findAction("iam", "AttachRolePolicy")?.level, "Permissions management");
    assert.equal(findService("dynamo"), undefined);
    assert.equal(findAction("s3", "GetObjects"), undefined);
    assert.equal(findService("toString"), undefined);
  });

  it("has the actions of each service in the order of the alphabet, with details for each", () => {
    const count = servicePrefixes().reduce((sum, prefix) => {
      const actions = findService(prefix)?.actions ?? [];
      const names = actions.map(({ name }) => name);
      assert.deepEqual(names, names.toSorted(), prefix);
      for (const { name } of actions) assert(actionDetails(prefix, name) !== undefined, `${prefix}:${name}`);
      return sum + actions.length;
    }, 0);
    assert(count > 20_000, String(count));
  });

  it("tells what an action works on and what conditions can ask for", () => {
    const details = actionDetails("SQS", "sendmessage");
    assert.equal(details?.description, "Grants permission to deliver a message to the specified queue");
    const [use] = details.resources;
    assert.equal(use?.type.arn, "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}");
    assert.equal(use.isRequired, true);
    assert.deepEqual(actionDetails("s3", "ListAllMyBuckets")?.resources, []);
    assert(resourceTypes("s3").some(({ name }) => name === "bucket"));
    assert(serviceConditionKeys("s3").some(({ name, type }) => name === "s3:prefix" && type === "String"));
  });

  it("has AWS's managed policies by their path, and finds the path of a name", () => {
    assert(managedPolicyPaths().length > 1500);
    assert.deepEqual(managedPolicyPathsOfName("awslambdabasicexecutionrole"), [
      "service-role/AWSLambdaBasicExecutionRole",
    ]);
    const policy = findManagedPolicy("aws-service-role/AWSSupportServiceRolePolicy");
    assert.equal(policy?.arn, "arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy");
    assert.equal(policy.isServiceLinked, true);
    assert.equal(findManagedPolicy("AWSLambdaBasicExecutionRole"), undefined);
    assert.deepEqual(findManagedPolicy("AdministratorAccess")?.document.Statement, [
      { Effect: "Allow", Action: "*", Resource: "*" },
    ]);
  });
});
