/**
 * The seed of everything in the tests that is made at random. It is the same in each run, so that a failure tells of what
 * has changed and not of the dice; `SEED=` takes another one, and `npm run fuzz` tries new programs.
 */
export const seed = Number(process.env["SEED"] ?? 605);
