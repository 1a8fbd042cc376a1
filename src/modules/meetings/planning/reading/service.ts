import { readEdition } from '#modules/editions/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import type { WallTime } from '../../engine/types.ts';
import { readShow } from '../../show/service.ts';
import { toWall } from '../../show/times.ts';
import type { ReadShow } from '../../show/types.ts';
import { namesOfShow } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import { latestVersion } from '../versions/store.ts';
import { speaker, type Speaker } from '../words/speaker.ts';

/** The show as it is at this moment, which every plan is held against. */
export type Now = ReadShow & {
  zone: string;
  at: WallTime;
  /** Number of the version that is published; 0 before the first. */
  version: number;
};

export async function readNow(db: Database, edition: EditionScope, clock: Clock): Promise<Now> {
  const [{ timeZone: zone }, read, version] = await Promise.all([
    readEdition(db, edition),
    readShow(db, edition, clock),
    latestVersion(db, edition),
  ]);
  return { ...read, zone, at: toWall(clock.now(), zone), version };
}

/** Who says in a reader's language what stands in a show. */
export async function speakerFor(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  show: ReadShow['show'],
): Promise<{ say: Speaker; names: Names; editionName: string }> {
  const [{ name, timeZone }, names] = await Promise.all([
    readEdition(db, edition),
    namesOfShow(db, edition, locale, show),
  ]);
  const t = await translatorFor(locale, timeZone);
  return {
    say: speaker(t, locale, names, show.meetings),
    names,
    editionName: inLanguage(name, locale),
  };
}
