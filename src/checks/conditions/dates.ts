/** Whether a text is a date of ISO 8601 as W3C has it: `2026`, `2026-01`, `2026-01-31`, `2026-01-31T12:00:00Z`. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/i.exec(
    text,
  );
  if (match === null) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDay && hour <= 24 && minute <= 59 && second <= 60;
}

/** Whether a text is a time in seconds or milliseconds since 1970. A number of four digits is a year. */
export function isEpochTime(text: string): boolean {
  return /^\d{5,}(\.\d+)?$/.test(text);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
