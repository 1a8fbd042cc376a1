import type { z } from 'zod';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Locale } from '#platform/i18n';
import { inLanguage } from '#platform/i18n';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import { sayBreaches } from '../plans/sheet.ts';
import { speakerFor } from '../reading/service.ts';
import type { concernedSchema } from '../schema.ts';
import { reachOf, type Told } from '../telling/service.ts';
import { sayChanges, type PairChange } from '../versions/telling.ts';
import type { Prepared } from './preparing.ts';
import type { publicationPreviewSchema } from './schema.ts';
import { tellingsOf } from './service.ts';

type Shown = Pick<
  z.output<typeof publicationPreviewSchema>,
  'basedOn' | 'counts' | 'kept' | 'changes' | 'concerned' | 'breaches' | 'notices'
>;

/** What a publication would do, in the words of whoever is about to publish. */
export async function showPrepared(
  db: Database,
  edition: EditionScope,
  locale: Locale,
  prepared: Prepared,
): Promise<Shown> {
  const { now, kept, breaches, unread } = prepared;
  const tellings = tellingsOf(prepared);
  const [{ say, names }, reach] = await Promise.all([
    speakerFor(db, edition, locale, now.show),
    reachOf(
      db,
      edition,
      tellings.map(({ party }) => party),
    ),
  ]);
  const changes = pairChanges(prepared);
  const counts = Map.groupBy(changes, ({ what }) => what);
  return {
    ...{ basedOn: now.version, kept },
    counts: Object.fromEntries([...counts].map(([what, those]) => [what, those.length])),
    changes: sayChanges(names, changes, now.zone),
    concerned: concernedOf(tellings, names, reach),
    breaches: sayBreaches(say, breaches, []),
    notices: unread.flatMap(({ meeting, notices }) =>
      notices.map(({ id: noticeId, version, authority, reference, body }) => ({
        ...{ meeting: meeting.id, noticeId, version },
        guest: named(names, meeting.delegationId ?? meeting.participantId ?? ''),
        host: named(names, meeting.exhibitorId),
        title: `${authority} ${reference}`,
        text: inLanguage(body, locale),
      })),
    ),
  };
}

export function pairChanges({ told, changes }: Pick<Prepared, 'told' | 'changes'>): PairChange[] {
  const rows = new Map(changes.map(({ after }) => [after.id, after]));
  return told.flatMap((change) => {
    const row = rows.get(change.meetingId);
    const guest = row && (row.delegationId ?? row.participantId);
    return row && guest ? [{ ...change, guest, host: row.exhibitorId }] : [];
  });
}

/** Whom it concerns, those with most changes first. */
export function concernedOf(
  tellings: readonly Told[],
  names: Names,
  reach: (partyId: string) => 'mail' | 'paper',
): z.output<typeof concernedSchema>[] {
  return [...Map.groupBy(tellings, ({ party }) => party.id)]
    .flatMap(([id, own]) => {
      const [first] = own;
      if (!first) return [];
      return [
        {
          ...named(names, id),
          ...{ kind: first.party.kind, changes: own.length, reach: reach(id) },
        },
      ];
    })
    .toSorted((one, other) => other.changes - one.changes || one.name.localeCompare(other.name));
}
