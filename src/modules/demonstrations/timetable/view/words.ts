import { apart, type Locale, type Translator } from '#platform/i18n';
import type { Unplaced } from '../../engine/types.ts';
import type { LeftOut, RangeGathered } from '../../show/types.ts';

/** Calls things of a range by the codes they have on the radio. */
export type CodeOf = (id: string) => string;

export function codesIn({ sessions, ground, posts, guests }: RangeGathered): CodeOf {
  const codes = new Map([
    ...[...sessions, ...ground.features, ...posts].map(({ id, code }) => [id, code] as const),
    ...guests.map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => codes.get(id) ?? id;
}

/** Why a session has no place, as a sentence. */
export function sayUnplaced(
  { reason }: Pick<Unplaced, 'reason'>,
  { t, locale, codeOf }: Reader,
): string {
  if (!('about' in reason)) return t(`rangeTimetable.reason.${reason.code}`);
  const about = apart(codeOf(reason.about), locale);
  return t(`rangeTimetable.reason.${reason.code}`, { about });
}

export function sayLeftOut({ why }: Pick<LeftOut, 'why'>, { t }: Pick<Reader, 't'>): string {
  return t(`rangeTimetable.reason.${why}`);
}

/** A broken rule with what it is about. */
export function sayBreach(
  { rule, about, at }: { rule: string; about: readonly string[]; at: string | null },
  { t, locale, codeOf }: Reader,
): string {
  const told = about.map((id) => apart(codeOf(id), locale)).join(' · ');
  return t('rangeTimetable.breach', {
    ...{ rule, about: told },
    at: at ? `${at.slice(8, 10)}.${at.slice(5, 7)} ${at.slice(11)}` : '–',
  });
}

export type Reader = { t: Translator; locale: Locale; codeOf: CodeOf };
