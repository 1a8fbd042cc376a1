import type {
  BirthSpan,
  ListedDocument,
  ListedEntity,
  NameKind,
  NameQuality,
  SubjectKind,
} from '../../types.ts';
import type { ListId } from '../types.ts';
import { withoutRepeats } from './births.ts';
import { namesIn, withoutRepeatedNames, type RawName } from './names.ts';
import { countriesOf } from './places.ts';

/** An entry as a reader finds it, in the words of its list. */
export type Draft = {
  list: ListId;
  id: string;
  kind: SubjectKind;
  names: RawName[];
  births?: (BirthSpan | null)[];
  /** Texts or codes, as the list has them. */
  nationalities?: string[];
  countries?: string[];
  gender?: string | undefined;
  documents?: DraftDocument[];
  programmes?: string[];
  unReference?: string | undefined;
};

export type DraftDocument = { type: string; number: string; country: string | null };

/** Brings an entry into the one form the matcher knows: one name per name, countries as codes, nothing twice. */
export function entityOf(draft: Draft): ListedEntity {
  return {
    list: draft.list,
    id: owned(draft.id),
    kind: draft.kind,
    names: withoutRepeatedNames(draft.names.flatMap((name) => namesIn(name, draft.kind))).map(
      (name) => ({ ...name, text: owned(name.text) }),
    ),
    births: withoutRepeats(draft.births ?? []),
    nationalities: countriesOf(draft.nationalities ?? []),
    countries: countriesOf(draft.countries ?? []),
    gender: genderOf(draft.gender),
    documents: documentsOf(draft.documents ?? []),
    programmes: [...new Set(draft.programmes?.filter((programme) => programme !== ''))].map(shared),
    unReference: draft.unReference ? owned(draft.unReference) : null,
  };
}

export function rawName(text: string, kind: NameKind, quality: NameQuality = 'none'): RawName {
  return { text, kind, quality };
}

function genderOf(text: string | undefined): ListedEntity['gender'] {
  const first = text?.trim()[0]?.toLowerCase();
  return first === 'm' ? 'male' : first === 'f' ? 'female' : null;
}

function documentsOf(drafts: readonly DraftDocument[]): ListedDocument[] {
  const known = new Map<string, ListedDocument>();
  for (const { type, number, country } of drafts) {
    const bare = documentNumber(number);
    if (bare)
      known.set(`${type} ${bare} ${country}`, {
        type: shared(type.replace(/[\s:]+$/, '')),
        number: owned(bare),
        country,
      });
  }
  return [...known.values()];
}

/**
 * The number in a field that may tell a story: "Libyan passport No. 513519", "381110042 (Expired
 * 25 Jan. 2016)". Null where it holds no digit.
 */
function documentNumber(text: string): string | null {
  const bare = text
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/,.*$|\s\b(?:issued|expire[sd]?|valid|date of issue)\b.*$/i, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const afterWord =
    /(?:\b(?:no|number|nr)\b\.?:?|:)\s*(?:N°\s*)?([\p{L}\p{N}][\p{L}\p{N}\s./-]*)$/iu.exec(bare);
  const number = (afterWord?.[1] ?? bare).trim();
  const words = number.split(' ');
  // "Libya B014995": words before the number, none of which has a digit.
  const start = words.findIndex((word) => /\d/.test(word));
  if (start < 0) return null;
  const from = words[start - 1]?.match(/^[A-Z]{1,3}-?$/) ? start - 1 : start;
  const kept = words.slice(from).join(' ');
  return kept.length <= 60 ? kept : null;
}

/** A copy of its own: a piece of a text keeps the whole of it in memory, here a piece of the file. */
function owned(text: string): string {
  return Buffer.from(text).toString();
}

/** The same few texts stand in thousands of entries. */
function shared(text: string): string {
  const known = sharedTexts.get(text);
  if (known !== undefined) return known;
  const copy = owned(text);
  if (sharedTexts.size < 5_000) sharedTexts.set(copy, copy);
  return copy;
}

const sharedTexts = new Map<string, string>();
