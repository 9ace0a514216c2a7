/** Tries a part of the programs of `npm run fuzz`: from a seed on, so many; tells the process that started it how it goes. */
import { tryPrograms } from "../analyzer/support/law.ts";

const [seed, count] = process.argv.slice(2).map(Number);
if (seed === undefined || count === undefined) throw new Error("Say the seed and the count of programs");

await tryPrograms(seed, count, (tally) => process.send?.(tally));
process.disconnect();
