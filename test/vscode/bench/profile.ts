import { Session, type Profiler } from "node:inspector";
import { promisify } from "node:util";

/** How often the profiler looks at the stack, in microseconds. */
const interval = 200;

/** What the thread of the extension host did while it was followed. */
export interface HostTime {
  /** The longest time in milliseconds that code of ours, with all that it called, kept the thread from anything else. */
  readonly longest: number;
  /** The time in milliseconds that code of ours ran in all. */
  readonly total: number;
}

/**
 * Follows the thread that this runs in while a task goes on.
 *
 * @param program the path of the file that has our code
 */
export async function hostTimeOf(program: string, task: () => Promise<void>): Promise<HostTime> {
  const session = new Session();
  session.connect();
  const post = promisify(session.post.bind(session)) as (method: string, parameters?: object) => Promise<unknown>;
  try {
    await post("Profiler.enable");
    await post("Profiler.setSamplingInterval", { interval });
    await post("Profiler.start");
    // What the profiler does to start is over when the thread is free again.
    await new Promise((resolve) => setImmediate(resolve));
    await task();
    const { profile } = (await post("Profiler.stop")) as Profiler.StopReturnType;
    return hostTimeIn(profile, program);
  } finally {
    session.disconnect();
  }
}

function hostTimeIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, program: string): HostTime {
  if (!nodes.some(({ callFrame: { url } }) => url.endsWith(program))) return { longest: 0, total: 0 };
  const kinds = kindsOf(nodes, program);
  let [longest, total, atOnce] = [0, 0, 0];
  samples.forEach((id, index) => {
    const kind = kinds.get(id);
    if (kind === "idle") atOnce = 0;
    if (kind !== "ours") return;
    atOnce += timeDeltas[index] ?? 0;
    total += timeDeltas[index] ?? 0;
    longest = Math.max(longest, atOnce);
  });
  return { longest: longest / 1000, total: total / 1000 };
}

type Kind = "idle" | "ours" | "others";

/** Whether the stack that ends in a node is empty, or has code of ours in it. */
function kindsOf(nodes: readonly Profiler.ProfileNode[], program: string): ReadonlyMap<number, Kind> {
  const kinds = new Map<number, Kind>();
  const visit = (node: Profiler.ProfileNode, above: Kind): void => {
    const kind = above === "ours" ? above : kindOf(node, program);
    kinds.set(node.id, kind);
    for (const child of node.children ?? []) {
      const below = byId.get(child);
      if (below !== undefined) visit(below, kind);
    }
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [root] = nodes;
  if (root !== undefined) visit(root, "others");
  return kinds;
}

function kindOf({ callFrame: { functionName, url } }: Profiler.ProfileNode, program: string): Kind {
  if (functionName === "(idle)" || functionName === "(program)") return "idle";
  // Node compiles a module there; where ours is loaded while this follows the thread, no other is.
  if (functionName === "wrapSafe") return "ours";
  return url.endsWith(program) ? "ours" : "others";
}
