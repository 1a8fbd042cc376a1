import type { BirthSpan, NameKind, NameQuality, SubjectKind } from '../../types.ts';
import { birthOn, readBirth } from '../reading/births.ts';
import { rawName } from '../reading/draft.ts';
import { joinedName, type RawName } from '../reading/names.ts';

/** A name of the UK list: `Name 6` is the family name or the name of a body, the others come before it. */
export function ukName(parts: readonly string[], type: string, strength: string): RawName {
  return rawName(joinedName(parts), ukNameKind(type), ukStrength(type, strength));
}

/** Capitals differ from entry to entry: "Primary name variation", "ALias". */
function ukNameKind(type: string): NameKind {
  const bare = type.trim().toLowerCase();
  if (bare.includes('variation')) return 'variation';
  if (bare.startsWith('primary')) return 'primary';
  return /previous|former|f\.?k\.?a/.test(bare) ? 'former' : 'alias';
}

function ukStrength(type: string, strength: string): NameQuality {
  if (/^low/i.test(strength)) return 'low';
  return /^good/i.test(strength) || /^primary/i.test(type) ? 'good' : 'none';
}

/** `00/00/1975` is a year and `00/05/1975` a month. */
export function ukBirth(text: string): BirthSpan | null {
  const [, day, month, year] = /^(\d{2}|dd)\/(\d{2}|mm)\/(\d{4})$/i.exec(text.trim()) ?? [];
  if (!year) return readBirth(text);
  return birthOn(Number(year), Number(month) || 0, Number(day) || 0);
}

export function ukKind(type: string): SubjectKind {
  const bare = type.trim().toLowerCase();
  if (bare.startsWith('individual')) return 'person';
  return bare.startsWith('ship') || bare.startsWith('vessel') ? 'vessel' : 'organisation';
}

/** Texts that stand in one cell: "Mali (by birth), (2) France". */
export function ukParts(text: string): string[] {
  return text
    .split(/[|;]|\(\d+\)|,(?=\s*\(\d+\))/)
    .map((part) => part.replace(/^[\s,]+|[\s,.]+$/g, ''))
    .filter((part) => part !== '');
}

/** "The Mali (Sanctions) (EU Exit) Regulations 2020" is the programme `Mali`. */
export function ukProgramme(regime: string): string {
  return (
    regime
      .replace(/^The\s+/i, '')
      .replace(/\s*\((?:Sanctions|EU Exit|Overseas Territories)\).*$/i, '')
      .trim() || regime.trim()
  );
}
