Jets.deploy.configure((config) => {
  // What the CI runner may do beside Jets’ defaults: services, actions, statements or whole policies.
  config.ci.iam.policy = [];
});
