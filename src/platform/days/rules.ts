/** A local day, `YYYY-MM-DD`, as Canada writes it. */
export function localDay(instant: Date, timeZone: string): string {
  return formatFor(timeZone).format(instant);
}

/** Making one takes a thousand times as long as using it, and a show has one zone. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone });
  formats.set(timeZone, made);
  return made;
}

const formats = new Map<string, Intl.DateTimeFormat>();
