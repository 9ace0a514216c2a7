/**
 * The choices that make a random program. They are recorded, so that the same program can be made again, and a smaller
 * one by leaving some out: where choices are missing, the first possibility is taken, which is the simplest.
 */
export class Choices {
  readonly made: number[] = [];

  private constructor(private readonly next: () => number) {}

  static random(seed: number): Choices {
    return new Choices(randomNumbers(seed));
  }

  static repeated(made: readonly number[]): Choices {
    let index = 0;
    return new Choices(() => made[index++] ?? 0);
  }

  /** A whole number from 0 up to `count`, without it. */
  below(count: number): number {
    const number = this.next() % count;
    this.made.push(number);
    return number;
  }

  oneOf<T>(possibilities: readonly T[]): T {
    return possibilities[this.below(possibilities.length)] as T;
  }
}

/**
 * Makes choices simpler as long as something still holds of them.
 *
 * @param most how often that is asked
 */
export async function simplify(
  choices: readonly number[],
  holds: (choices: readonly number[]) => Promise<boolean>,
  most: number,
): Promise<readonly number[]> {
  let simplest = choices;
  let asked = 0;
  for (let progress = true; progress;) {
    progress = false;
    for (const simpler of simplerThan(simplest)) {
      if (++asked > most) return simplest;
      if (!(await holds(simpler))) continue;
      simplest = simpler;
      progress = true;
      break;
    }
  }
  return simplest;
}

function* simplerThan(choices: readonly number[]): Generator<readonly number[]> {
  for (let length = 64; length >= 1; length = Math.floor(length / 2)) {
    for (let start = choices.length - length; start >= 0; start -= Math.ceil(length / 2)) {
      yield choices.toSpliced(start, length);
    }
  }
  for (const [index, number] of choices.entries()) if (number > 0) yield choices.with(index, 0);
  for (const [index, number] of choices.entries()) if (number > 1) yield choices.with(index, number - 1);
}

/** Numbers below 2 ** 32 that look random and are always the same for a seed. */
function randomNumbers(seed: number): () => number {
  // Neighbouring seeds are spread far apart, and zero would stay zero for ever.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let warmUp = 0; warmUp < 8; warmUp++) next();
  return () => next() >>> 3;
}
