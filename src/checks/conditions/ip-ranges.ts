/** A range of IP addresses: those that share their first bits with one. */
export interface IpRange {
  readonly address: bigint;
  /** How many bits an address of its kind has: 32 or 128. */
  readonly width: 32 | 128;
  /** How many of them are fixed. */
  readonly prefix: number;
}

/** An address or a range in CIDR notation; undefined when a text is neither. An address alone is a range of one. */
export function parseRange(text: string): IpRange | undefined {
  const [, address = "", prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const parsed = address.includes(":") ? parseV6(address) : parseV4(address);
  if (parsed === undefined) return undefined;
  const width = address.includes(":") ? 128 : 32;
  const fixed = prefix === undefined ? width : Number(prefix);
  return fixed > width ? undefined : { address: parsed, width, prefix: fixed };
}

/** A range as CIDR notation writes it, without the bits that do not count. */
export function textOfRange(range: IpRange): string {
  const address = firstOf(range);
  return `${range.width === 32 ? textOfV4(address) : textOfV6(address)}/${range.prefix}`;
}

/** The first address of a range: the one whose bits after the prefix are zero. */
export function firstOf({ address, width, prefix }: IpRange): bigint {
  const free = BigInt(width - prefix);
  return (address >> free) << free;
}

/** Whether all addresses of a range are for private networks (RFC 1918; for IPv6, RFC 4193). */
export function isPrivate(range: IpRange): boolean {
  return privateRanges.some(
    (one) =>
      one.width === range.width &&
      range.prefix >= one.prefix &&
      firstOf({ ...range, prefix: one.prefix }) === one.address,
  );
}

const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].flatMap(
  (text) => parseRange(text) ?? [],
);

function parseV4(text: string): bigint | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  const bytes = match?.slice(1).map(Number) ?? [];
  return bytes.length === 4 && bytes.every((byte) => byte < 256)
    ? bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
    : undefined;
}

function parseV6(text: string): bigint | undefined {
  const halves = withV4InHex(text).split("::");
  if (halves.length > 2) return undefined;
  const [front = [], back] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - front.length - (back?.length ?? 0);
  if (back === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...front, ...Array.from({ length: missing }, () => "0"), ...(back ?? [])];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
    : undefined;
}

/** An IPv6 address can end in an IPv4 one, which takes the place of two groups. */
function withV4InHex(text: string): string {
  const last = text.slice(text.lastIndexOf(":") + 1);
  const address = last.includes(".") ? parseV4(last) : undefined;
  if (address === undefined) return text;
  return `${text.slice(0, -last.length)}${(address >> 16n).toString(16)}:${(address & 0xffffn).toString(16)}`;
}

function textOfV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

/** As RFC 5952 writes it: the longest run of zero groups is left out. */
function textOfV6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  const runs = groups.join(":").match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest === "") return groups.join(":");
  const at = groups.join(":").search(new RegExp(`(^|:)${longest}(:|$)`));
  const whole = groups.join(":");
  const start = whole.startsWith(longest) ? 0 : at + 1;
  const [front, back] = [
    whole.slice(0, start).replace(/:$/, ""),
    whole.slice(start + longest.length).replace(/^:/, ""),
  ];
  return `${front}::${back}`;
}
