import { countryName, parseCountry } from '#platform/countries';
import { provenanceSchema, type Provenance } from '#platform/schema';
import { choice, date, list, type Column } from '#platform/tabular/columns';

/** Whether a row is a public fact or was invented; an organiser's own file leaves it out. */
export const provenance = () => choice(provenanceSchema.options);

export function provenanceOf(told: Provenance | null): Provenance {
  return told ?? 'recorded';
}

type ListColumn<Value> = Column<Value[], { required: true }>;

/** Several countries in one cell, as ISO 3166-1 alpha-2. */
export function countries(): ListColumn<string> {
  const several = list();
  return {
    ...several,
    read(cell, context) {
      const parts = several.read(cell, context);
      if (!('value' in parts)) return parts;
      const parsed = parts.value.map((name) => parseCountry(name));
      const wrong = parsed.find((one) => one.found === null);
      if (wrong?.found !== null) return { value: parsed.flatMap(({ found }) => found ?? []) };
      const names = wrong.suggestions.map(
        (code) => `${code} (${countryName(code, context.locale)})`,
      );
      return { code: wrong.reason, ...(names.length > 0 && { suggestion: names.join(', ') }) };
    },
  };
}

/** Several of a few words in one cell. */
export function choices<const Choice extends string>(words: readonly Choice[]): ListColumn<Choice> {
  return severalOf(choice(words));
}

/** Several local dates in one cell, as `YYYY-MM-DD`. */
export function dates(): ListColumn<string> {
  return severalOf(date());
}

function severalOf<Value>(one: Pick<Column<Value>, 'read'>): ListColumn<Value> {
  const several = list();
  return {
    options: undefined,
    whenEmpty: [],
    holdsDates: false,
    read(cell, context) {
      const parts = several.read(cell, context);
      if (!('value' in parts)) return parts;
      const value: Value[] = [];
      for (const part of parts.value) {
        const reading = one.read(part, context);
        if (!('value' in reading)) return reading;
        value.push(reading.value);
      }
      return { value };
    },
  };
}
