import { createHash } from 'node:crypto';
import { z } from 'zod';
import { listHandCounts } from '#modules/convoys/counting/store';
import { readConvoyOrders } from '#modules/convoys/orders/service';
import { checklistFor } from '#modules/demonstrations/checklists/rules';
import { readOfficeWords } from '#modules/demonstrations/day/service';
import { readRangeSessions } from '#modules/demonstrations/service';
import type { RangeSession } from '#modules/demonstrations/types';
import { readPlan } from '#modules/editions/service';
import { readLots } from '#modules/exhibits/ammunition/lots/service';
import { isOfSession } from '#modules/exhibits/ammunition/rules';
import { readEntries } from '#modules/exhibits/ammunition/service';
import { readCustody } from '#modules/exhibits/custody/service';
import { readExhibitTags } from '#modules/exhibits/orders/service';
import { answerFor } from '#modules/gates/devices/answering/service';
import { encodeWire } from '#modules/gates/sync/cbor';
import { listRanges, readGround } from '#modules/ranges/service';
import { allowDevice, inEdition } from '#platform/api';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import {
  encodeOrders,
  type FieldConvoy,
  type FieldOrders,
  type FieldRange,
  type FieldSession,
} from '../gate/field/orders.ts';
import { mayWorkOutside } from '../gate/field/outside.ts';

/** So long after they are home nobody need know any more who rode in a convoy. */
const NAMES_KEPT_MS = 24 * 60 * 60_000;

/** What phones need of convoys, ranges and goods, so that they work for days without a network. */
export const fieldOrderRoutes = {
  read: allowDevice()
    .route({
      method: 'GET',
      path: '/editions/{edition}/field-orders',
      summary: 'What a device must know of convoys, ranges and goods',
    })
    .input(inEdition({ have: z.string().max(64).default('') }))
    .output(z.instanceof(Blob))
    .handler(async ({ context: { app, db, edition, device }, input: { have } }) => {
      const { gateIds, sign } = await answerFor(app, edition, device.id);
      const orders = await fieldOrdersFor(db, edition, { gateIds, now: app.clock.now() });
      const { version } = orders;
      const answer =
        version === have
          ? ({ state: 'same', version } as const)
          : ({ state: 'newer', orders } as const);
      const bytes = await encodeOrders(answer, { edition, sign });
      return new File([bytes], 'field-orders.cbor', { type: 'application/cbor' });
    }),
};

/**
 * The orders of a device.
 *
 * @param gateIds where it may work; empty for every gate
 */
export async function fieldOrdersFor(
  db: Database,
  edition: EditionScope,
  { gateIds, now }: { gateIds: readonly string[]; now: Date },
): Promise<FieldOrders> {
  const isOutside = mayWorkOutside(gateIds, await readPlan(db, edition));
  const entries = await readEntries(db, edition);
  const lots = await readLots(db, edition);
  const content = {
    convoys: isOutside ? await convoysAt(db, edition, now) : [],
    ranges: isOutside ? await rangesOf(db, edition) : [],
    tags: await readExhibitTags(db, edition),
    standings: [...(await readCustody(db, edition)).values()],
    lots: lots.map(({ id, code, nature }) => ({ id, code, nature })),
    rounds: entries
      .filter(({ kind }) => isOfSession(kind))
      .map(({ id, lotId, rangeSessionId, kind, rounds, takesBack }) => ({
        ...{ id, lotId, rangeSessionId, kind, rounds, takesBack },
      })),
  };
  const version = createHash('sha256').update(encodeWire(content)).digest('hex').slice(0, 16);
  return { edition, version, ...content };
}

async function convoysAt(db: Database, edition: EditionScope, now: Date): Promise<FieldConvoy[]> {
  const all = await readConvoyOrders(db, edition);
  const convoys = all.filter(({ homeAt }) => now.getTime() < homeAt.getTime() + NAMES_KEPT_MS);
  const counts = await listHandCounts(
    db,
    edition,
    convoys.map(({ id }) => id),
  );
  return convoys.map((convoy) => ({
    ...convoy,
    byHand: counts.filter(({ convoyId }) => convoyId === convoy.id),
  }));
}

async function rangesOf(db: Database, edition: EditionScope): Promise<FieldRange[]> {
  const ranges = await listRanges(db, edition);
  const sessions = await readRangeSessions(db, edition, { states: ['approved', 'scheduled'] });
  const said = await readOfficeWords(db, edition);
  return Promise.all(
    ranges.map(async ({ id, name }) => {
      const { features } = await readGround(db, edition, id);
      return {
        ...{ id, name },
        lanes: features
          .filter(({ kind }) => kind === 'lane')
          .map((lane) => ({ id: lane.id, code: lane.code, name: lane.name })),
        sessions: sessions
          .filter(({ rangeId }) => rangeId === id)
          .toSorted((a, b) => (a.startsAt?.getTime() ?? LATER) - (b.startsAt?.getTime() ?? LATER))
          .map(sessionOf),
        said: said.filter(({ rangeId }) => rangeId === id),
      };
    }),
  );
}

/** After everything that has an hour. */
const LATER = Number.MAX_SAFE_INTEGER;

function sessionOf(session: RangeSession): FieldSession {
  const { id, code, title, kind, actor, laneId, startsAt, runMinutes, ammunition } = session;
  return {
    ...{ id, code, title, kind, actor, laneId, startsAt, runMinutes },
    checklist: checklistFor(session),
    lotIds: ammunition.map(({ lotId }) => lotId),
  };
}
