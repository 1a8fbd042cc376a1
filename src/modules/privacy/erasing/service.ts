import { listEditions, readEdition } from '#modules/editions/service';
import type { Application } from '#platform/application';
import { canonicalJson } from '#platform/canonical-json';
import type { Transaction } from '#platform/database';
import { provenEdition, type EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { systemActor } from '#platform/permissions';
import { fingerprint, signBytes, signingKeyFor } from '#platform/signing-keys';
import { privacyErased } from '../facts.ts';
import { register } from '../register/types.ts';
import { planErasure, retentionTerms, rulesVersion } from '../rules.ts';
import { readProof, readTerms, type PrivacyTerms } from '../service.ts';
import { addProof, listProofs } from '../store.ts';
import type { Certificate, Erased, ErasedField, ErasureStep, Proof } from '../types.ts';
import {
  eraseStep,
  isDemonstration,
  listFilesOf,
  markErased,
  readFields,
  removeOldMails,
} from './store.ts';

type App = Pick<Application, 'db' | 'keyring' | 'files'>;

const PURPOSE = 'erasure';
const KEY_YEARS = 30;
const DAY_MS = 86_400_000;
const MAILS_KEPT_DAYS = retentionTerms.mail.length;

/** What an erasure would take away now; nothing is changed. */
export async function tellErasure(
  { db, keyring }: Pick<Application, 'db' | 'keyring'>,
  edition: EditionScope,
  at: Date,
): Promise<{
  today: string;
  fields: Pick<ErasedField, 'table' | 'column' | 'retention' | 'count'>[];
}> {
  const terms = await readTerms(db, edition);
  const today = await localDay(db, edition, at);
  const fields = [];
  for (const step of planErasure(register, terms.dues, today))
    for (const { column, count } of await readFields(db, keyring, edition, step))
      if (count > 0) fields.push({ table: step.table, column, retention: step.retention, count });
  return { today, fields };
}

/**
 * Erases what is due today, field by field, and proves it. Everything is on record together or
 * not at all; a run that was cut off has changed no row and is done again by the next one.
 * A photo goes before its row does, so none can be left behind without a row that names it.
 *
 * @returns null where nothing was left to erase
 */
export async function eraseDue(
  app: App,
  edition: EditionScope,
  by: Signature,
): Promise<Proof | null> {
  return app.db.transaction().execute(async (tx) => {
    const at = by.clock.now();
    const today = await localDay(tx, edition, at);
    // Nothing is written to this ledger meanwhile: of two runs at once the second finds nothing.
    await record(tx, edition, by, []);
    const terms = await readTerms(tx, edition);
    const fields: ErasedField[] = [];
    const files = new Set<string>();
    for (const step of planErasure(register, terms.dues, today)) {
      for (const id of await listFilesOf(tx, edition, step)) files.add(id);
      fields.push(...(await takeStep(tx, app, edition, step)));
    }
    if (fields.length === 0) return null;

    const people = await markErased(tx, edition, at);
    const removed = await app.files.removeUnused(tx, [...files]);
    return prove(tx, app, edition, by, {
      today,
      terms,
      erased: { fields, people, files: removed },
    });
  });
}

/**
 * Every edition whose closing is past, and files that nothing refers to any more. A demonstration
 * is left as it is, so that it can be looked at for years; by hand it can be erased as well.
 */
export async function eraseEverywhere(app: Application): Promise<void> {
  const by = { actor: systemActor, clock: app.clock };
  for (const { id } of await listEditions(app.db)) {
    const edition = provenEdition(id);
    if (await isDemonstration(app.db, edition)) continue;
    const proof = await eraseDue(app, edition, by);
    if (proof) app.log.info({ edition: id, proof: proof.number }, 'personal data were erased');
  }
  const now = app.clock.now();
  await removeOldMails(app.db, new Date(now.getTime() - MAILS_KEPT_DAYS * DAY_MS));
  await app.files.removeUnused(app.db, await app.files.listUnused(app.db, now));
}

/** The local date of an edition at an instant. */
async function localDay(db: Application['db'], edition: EditionScope, at: Date): Promise<string> {
  const { timeZone } = await readEdition(db, edition);
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

async function takeStep(
  tx: Transaction,
  { keyring }: App,
  edition: EditionScope,
  step: ErasureStep,
): Promise<ErasedField[]> {
  const before = await readFields(tx, keyring, edition, step);
  if (before.every(({ count }) => count === 0)) return [];
  await eraseStep(tx, keyring, edition, step);
  const after = await readFields(tx, keyring, edition, step);
  const { table, retention } = step;
  return before.flatMap(({ column, count, digest }, index) => {
    const becomes = step.fields[index]?.becomes ?? 'nothing';
    const left = after[index];
    if (!left || left.count > 0) throw new Error(`${table}.${column} was not erased`);
    return count > 0
      ? [{ table, column, becomes, retention, count, before: digest, after: left.digest }]
      : [];
  });
}

async function prove(
  tx: Transaction,
  { keyring }: App,
  edition: EditionScope,
  by: Signature,
  { today, terms, erased }: { today: string; terms: PrivacyTerms; erased: Erased },
): Promise<Proof> {
  const at = by.clock.now();
  const [latest] = await listProofs(tx, edition);
  const number = (latest?.number ?? 0) + 1;
  const certificate: Certificate = {
    edition,
    number,
    madeAt: at.toISOString(),
    closedOn: terms.closedOn,
    today,
    rules: {
      version: rulesVersion,
      fingerprint: fingerprint(Buffer.from(canonicalJson(register))),
      retentions: terms.dues,
    },
    erased: erased.fields,
    people: erased.people,
    files: erased.files,
    backups: 'not-reached',
  };
  const content = canonicalJson(certificate);
  const validUntil = new Date(at);
  validUntil.setUTCFullYear(validUntil.getUTCFullYear() + KEY_YEARS);
  const key = await signingKeyFor(tx, keyring, edition, {
    purpose: PURPOSE,
    validFrom: at,
    validUntil,
  });
  const signature = signBytes(key, Buffer.from(content));
  await addProof(tx, edition, {
    number,
    madeAt: at,
    madeBy: by.actor.id,
    content,
    kid: key.kid,
    signature,
  });

  const { fields, people, files } = erased;
  const counts: Record<string, number> = {};
  for (const { table, column, count } of fields) {
    const name = `${table}.${column}`;
    counts[name] = (counts[name] ?? 0) + count;
  }
  const evidence = { fingerprint: fingerprint(Buffer.from(content)) };
  const data = { counts, people, files, rules: rulesVersion };
  await record(tx, edition, by, [privacyErased(String(number), data, { evidence })]);
  return readProof(tx, edition, number);
}
