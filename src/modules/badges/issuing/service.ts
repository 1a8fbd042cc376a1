import { onTerms } from '#modules/accreditation/rules';
import { readTerms } from '#modules/accreditation/service';
import type { Terms } from '#modules/accreditation/types';
import type { EditionPlan } from '#modules/editions/types';
import { readPlan } from '#modules/editions/service';
import { listForBadges, lockParticipants } from '#modules/participants/service';
import type { Participant } from '#modules/participants/types';
import type { Application } from '#platform/application';
import { toAlpha3 } from '#platform/countries';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError, type ErrorCode } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { signBadge } from '../credential/badge-token.ts';
import { badgeIssued, badgeRevoked } from '../facts.ts';
import type { BadgeNumber } from '../rules.ts';
import {
  addPrints,
  findHighestNumber,
  listPrintsOf,
  listWithoutBadge,
  saveRevocations,
  type NewPrint,
} from '../store.ts';
import { ensureBadgeKey } from '../trust/service.ts';
import type { BadgeClaims, SigningKey } from '../types.ts';
import { photoHashes, type PhotoHash } from './photos.ts';
import { claimsFor, passportCountry, refuseIssue } from './rules.ts';
import type { Issued, IssueRefusal } from './types.ts';
import { validityOf } from './validity.ts';

/** Small enough that nobody else waits long for the ledger while a batch is signed. */
const AT_ONCE = 1_000;

const LAST_GENERATION = 255;

const failures: Record<IssueRefusal, ErrorCode> = {
  unknown: 'participant.unknown',
  'not-cleared': 'badge.not-cleared',
  'has-badge': 'badge.has-badge',
  'category-without-days': 'badge.category-without-days',
  'photo-unreadable': 'badge.photo-unreadable',
};

/**
 * Gives badges to these people, or to everybody cleared who never had one. Whose badge was
 * revoked gets a new one only by name.
 *
 * Numbers follow each other without gaps from 1, also under two batches at a time. Each
 * thousand is on disk before the next begins, so an interrupted batch is simply started
 * again. Whoever may not get one is told with the reason, and stops nobody else.
 */
export async function issueBadges(
  app: Application,
  edition: EditionScope,
  by: Signature,
  wanted: readonly string[] | 'all-cleared',
  progress: (done: number, of: number) => void = () => {},
): Promise<Issued> {
  const ids =
    wanted === 'all-cleared' ? await listWithoutBadge(app.db, edition) : [...new Set(wanted)];
  const photoHash = photoHashes(app);
  const all: Issued = { issued: [], refused: [] };

  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    // Before anything is locked, because a thousand photos take seconds to read.
    for (const { photoId } of await listForBadges(app.db, edition, { participantIds: some }))
      if (photoId) await photoHash(photoId);

    const { issued, refused } = await app.db
      .transaction()
      .execute((tx) => issueChunk(app, tx, { edition, by, photoHash }, some));
    all.issued.push(...issued);
    all.refused.push(...refused);
    progress(Math.min(from + AT_ONCE, ids.length), ids.length);
  }
  return all;
}

/**
 * Prints a badge anew with the next generation; every older print of it is dead from now on.
 *
 * @throws AppError `badge.none`, `badge.too-many-prints`, or what an `IssueRefusal` is told as
 */
export async function reissueBadge(
  app: Application,
  edition: EditionScope,
  by: Signature,
  participantId: string,
): Promise<BadgeNumber> {
  return app.db.transaction().execute(async (tx) => {
    const [person] = await lockParticipants(tx, edition, [participantId]);
    const terms = await readTerms(tx, edition, [participantId]);
    const desk = deskOf(app, tx, { edition, by, terms, photoHash: photoHashes(app) });
    await record(tx, edition, by, []);
    const prints = await listPrintsOf(tx, edition, [participantId]);
    const live = prints.find(({ revokedAt }) => revokedAt === null);
    if (!live) throw new AppError('badge.none', { participantId });
    if (live.generation >= LAST_GENERATION)
      throw new AppError('badge.too-many-prints', { participantId });

    const plan = await readPlan(tx, edition);
    const category = plan.categories.find(({ id }) => id === person?.categoryId);
    const refusal = refuseIssue({ person, category, hasLiveBadge: false });
    if (refusal || !person) throw new AppError(failures[refusal ?? 'unknown'], { participantId });

    await saveRevocations(tx, edition, [participantId], { at: desk.at, reason: 'replaced' });
    const number = { idx: live.idx, generation: live.generation + 1 };
    const print = await makePrint(desk, plan, person, number);
    if (typeof print === 'string') throw new AppError(failures[print], { participantId });

    await addPrints(tx, edition, [print]);
    await record(tx, edition, by, [
      badgeRevoked(
        subjectOf(live),
        { participantId, idx: live.idx, generation: live.generation },
        { reason: 'replaced' },
      ),
      issuedFact(print, person.categoryId),
    ]);
    return number;
  });
}

/** How the ledger names a badge. */
export function subjectOf({ idx, generation }: BadgeNumber): string {
  return `${idx}.${generation}`;
}

/** One transaction in which badges are made. */
type Desk = {
  tx: Transaction;
  edition: EditionScope;
  by: Signature;
  /** One print ends at the instant at which the next is made. */
  at: Date;
  photoHash: PhotoHash;
  /** On what terms people were cleared, by their ids. */
  terms: ReadonlyMap<string, Terms>;
  /** The key for badges of this validity. */
  signingKey: (validity: Validity) => Promise<SigningKey>;
};

type Validity = Pick<BadgeClaims, 'notBefore' | 'expires'>;

function deskOf(
  app: Application,
  tx: Transaction,
  rest: Pick<Desk, 'edition' | 'by' | 'photoHash' | 'terms'>,
): Desk {
  const keys = new Map<string, Promise<SigningKey>>();
  const signingKey = (validity: Validity) => {
    const period = `${validity.notBefore.getTime()} ${validity.expires.getTime()}`;
    const key = keys.get(period) ?? ensureBadgeKey(app, tx, rest.edition, validity);
    keys.set(period, key);
    return key;
  };
  return { ...rest, tx, at: rest.by.clock.now(), signingKey };
}

/**
 * People first, then the head of the ledger: whoever decides on people takes their locks in the
 * same order, so a badge is never signed for somebody who is being refused.
 */
async function issueChunk(
  app: Application,
  tx: Transaction,
  batch: Pick<Desk, 'edition' | 'by' | 'photoHash'>,
  ids: readonly string[],
): Promise<Issued> {
  const { edition, by } = batch;
  const people = new Map(
    (await lockParticipants(tx, edition, ids)).map((person) => [person.id, person]),
  );
  const desk = deskOf(app, tx, { ...batch, terms: await readTerms(tx, edition, ids) });
  const plan = await readPlan(tx, edition);
  await record(tx, edition, by, []);
  const holders = new Set(
    (await listPrintsOf(tx, edition, ids))
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ participantId }) => participantId),
  );
  let idx = await findHighestNumber(tx, edition);
  const prints: PersonalPrint[] = [];
  const refused: Issued['refused'] = [];
  for (const id of ids) {
    const person = people.get(id);
    const category = plan.categories.find((one) => one.id === person?.categoryId);
    const refusal = refuseIssue({ person, category, hasLiveBadge: holders.has(id) });
    const print =
      refusal ??
      (person ? await makePrint(desk, plan, person, { idx: idx + 1, generation: 0 }) : 'unknown');
    if (typeof print === 'string') {
      refused.push({ participantId: id, refusal: print });
    } else {
      idx = print.idx;
      prints.push(print);
    }
  }

  await addPrints(tx, edition, prints);
  await record(
    tx,
    edition,
    by,
    prints.map((print) => issuedFact(print, people.get(print.participantId)?.categoryId ?? '')),
  );
  return { issued: prints.map(({ idx, generation }) => ({ idx, generation })), refused };
}

async function makePrint(
  desk: Desk,
  plan: EditionPlan,
  person: Participant,
  number: BadgeNumber,
): Promise<PersonalPrint | IssueRefusal> {
  const { edition, at, photoHash, signingKey } = desk;
  const granted = plan.categories.find(({ id }) => id === person.categoryId);
  const category = granted && onTerms(granted, desk.terms.get(person.id) ?? null);
  const validity = category && validityOf(category, plan);
  if (!category || !validity) return 'category-without-days';
  const hash = person.photoId && (await photoHash(person.photoId));
  if (person.photoId && !hash) return 'photo-unreadable';

  const claims = claimsFor({
    number,
    person,
    category,
    zones: plan.zones,
    validity,
    nationality: passportCountry(person.nationality, toAlpha3(person.nationality)),
    photoHash: hash,
  });
  return {
    ...number,
    participantId: person.id,
    bearerId: null,
    token: await signBadge(claims, await signingKey(validity), edition),
    zones: plan.zones.filter(({ id }) => category.zones.includes(id)).map(({ id }) => id),
    days: category.days.toSorted((one, other) => one - other),
    validFrom: validity.notBefore,
    validUntil: validity.expires,
    issuedAt: at,
  };
}

type PersonalPrint = NewPrint & { participantId: string };

function issuedFact(print: PersonalPrint, categoryId: string) {
  const { idx, generation, participantId, zones, days } = print;
  return badgeIssued(subjectOf(print), { participantId, idx, generation, categoryId, zones, days });
}
