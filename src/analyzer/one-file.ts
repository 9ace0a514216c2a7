import type { ReadRequest, TextChange } from "./reading.ts";

/**
 * A request to read one text, with no other file at hand and in no environment that is known.
 *
 * @param change what was replaced since this file was read last, where that is known
 */
export function oneFile(uri: string, text: string, change?: TextChange): ReadRequest {
  return {
    layers: [uri],
    files: {
      text: (asked) => (asked === uri ? text : undefined),
      changeOf: (asked) => (asked === uri ? change : undefined),
      presence: 0,
    },
    environment: {},
  };
}
