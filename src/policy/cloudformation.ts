import { madeUpList, madeUpObject, madeUpScalar } from "./located-values.ts";
import type { Located, LocatedObject } from "./located.ts";

/** A whole `AWS::IAM::Role` resource around `Policies` and `ManagedPolicyArns`, for the CodeBuild project to assume. */
export function cloudFormationRole(role: LocatedObject): LocatedObject {
  const properties = madeUp({ AssumeRolePolicyDocument: trustPolicy, Path: text("/") });
  return madeUp({
    Type: text("AWS::IAM::Role"),
    Properties: { ...properties, entries: [...properties.entries, ...role.entries] },
  });
}

const trustPolicy = madeUp({
  Version: text("2012-10-17"),
  Statement: madeUpList(
    [
      madeUp({
        Effect: text("Allow"),
        Principal: madeUp({ Service: text("codebuild.amazonaws.com") }),
        Action: text("sts:AssumeRole"),
      }),
    ],
    "default",
  ),
});

function madeUp(values: Readonly<Record<string, Located>>): LocatedObject {
  return madeUpObject(values, "default");
}

function text(value: string): Located {
  return madeUpScalar(value, "default");
}
