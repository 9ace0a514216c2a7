/**
 * The parts of Jets' configuration that give the CI runner its IAM role, for the editor's completion and type checks.
 * See https://docs.rubyonjets.com/docs/ci/iam/
 */
declare const Jets: {
  /** The environment of the deploy, `JETS_ENV`. */
  readonly env: string;
  readonly deploy: {
    configure(callback: (config: Jets.DeployConfig) => void): void;
  };
};

declare namespace Jets {
  interface DeployConfig {
    readonly ci: CiConfig;
  }

  interface CiConfig {
    iam: IamConfig;
  }

  /** The permissions of the CI runner. */
  interface IamConfig {
    /** Permissions that you add: services, actions, statements or whole policies. */
    policy: PolicyItem[];
    /** AWS managed policies that you add, by name or by ARN. */
    managed_policy: string[];
    /** Jets' own permissions. Replacing them can remove what a deploy needs. */
    default_policy: PolicyItem[];
    /** Jets' own managed policies. Replacing them can remove what a deploy needs. */
    default_managed_policy: string[];
  }

  type PolicyItem = string | Statement | PolicyDocument | NamedPolicy;

  interface Statement {
    Sid?: string;
    Effect?: "Allow" | "Deny";
    Action?: string | string[];
    NotAction?: string | string[];
    Resource?: string | string[];
    NotResource?: string | string[];
    Condition?: Record<string, Record<string, string | string[]>>;
  }

  interface PolicyDocument {
    Version?: string;
    Statement: Statement | Statement[];
  }

  /** A policy with a name of its own. */
  interface NamedPolicy {
    PolicyName?: string;
    PolicyDocument: PolicyDocument;
  }
}
