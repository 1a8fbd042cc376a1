import { canonicalJson } from '#platform/canonical-json';
import type { Application } from '#platform/application';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import {
  ledgerPosition,
  record,
  type LedgerPosition,
  type Signature,
} from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { fingerprint, isSignedBy, signBytes, signingKeyFor } from '#platform/signing-keys';
import { claimRecorded, reportFrozen } from './facts.ts';
import { countFigures } from './figures.ts';
import { compareClaim } from './rules.ts';
import { addReport, listClaims, listReports, saveClaim, type StoredReport } from './store.ts';
import type {
  Claim,
  ComparedClaim,
  CountedFigure,
  FrozenReport,
  Position,
  ReportContent,
} from './types.ts';

export type Results = { position: Position; figures: CountedFigure[]; claims: ComparedClaim[] };

/** The figures as the ledger has them now, with the claims beside them. */
export async function readResults(
  db: Database,
  edition: EditionScope,
  asOf: Date,
): Promise<Results> {
  const { seq, hash } = await ledgerPosition(db, edition);
  const figures = await countedAt(db, edition, { seq, hash });
  const claims = (await listClaims(db, edition)).map((claim) => compareClaim(claim, figures));
  return { position: { seq, hash: hash.toString('hex'), asOf }, figures, claims };
}

/**
 * Freezes the figures at the present end of the ledger, signs them, and keeps both for ever.
 * A later correction is a later report with the next number; this one stays as it was handed out.
 */
export async function freezeReport(
  app: Pick<Application, 'db' | 'keyring'>,
  edition: EditionScope,
  by: Signature,
): Promise<FrozenReport> {
  return app.db.transaction().execute(async (tx) => {
    // Nothing is written to this ledger until the report is, so its position is the end of it.
    await record(tx, edition, by, []);
    const now = by.clock.now();
    const { position, figures, claims } = await readResults(tx, edition, now);
    const [latest] = await listReports(tx, edition);
    const content: ReportContent = {
      edition,
      number: (latest?.number ?? 0) + 1,
      frozenAt: now.toISOString(),
      ledger: { seq: position.seq, hash: position.hash },
      figures,
      claims,
    };
    const text = canonicalJson(content);
    const key = await signingKeyFor(tx, app.keyring, edition, {
      purpose: 'report',
      validFrom: now,
      validUntil: yearsAfter(now, 10),
    });
    const id = await addReport(tx, edition, {
      number: content.number,
      frozenAt: now,
      frozenBy: by.actor.id,
      content: text,
      kid: key.kid,
      signature: signBytes(key, Buffer.from(text)),
      ledgerSeq: position.seq,
      ledgerHash: Buffer.from(position.hash, 'hex'),
    });
    await record(tx, edition, by, [
      reportFrozen(
        id,
        { number: content.number, upTo: position.seq },
        { evidence: { fingerprint: fingerprint(Buffer.from(text)) } },
      ),
    ]);
    return readFrozenReport(tx, edition, content.number);
  });
}

/** The last positions that were counted. A ledger never reads differently under the same hash. */
const counted = new Map<string, CountedFigure[]>();
const POSITIONS_KEPT = 8;

async function countedAt(
  db: Database,
  edition: EditionScope,
  { seq, hash }: LedgerPosition,
): Promise<CountedFigure[]> {
  const key = hash.toString('hex');
  const known = counted.get(key);
  if (known) return known;

  const figures = await countFigures({ db, edition, upTo: seq });
  const [oldest] = counted.keys();
  if (oldest && counted.size >= POSITIONS_KEPT) counted.delete(oldest);
  counted.set(key, figures);
  return figures;
}

/** @throws AppError `report.unknown`; `report.signature-wrong` where a byte of it was changed */
export async function readFrozenReport(
  db: Database,
  edition: EditionScope,
  number: number,
): Promise<FrozenReport> {
  const found = (await listReports(db, edition)).find((report) => report.number === number);
  if (!found) throw new AppError('report.unknown', { number });
  return proven(found);
}

/** Every frozen report, the latest first. @throws AppError `report.signature-wrong` */
export async function listFrozenReports(
  db: Database,
  edition: EditionScope,
): Promise<FrozenReport[]> {
  return (await listReports(db, edition)).map(proven);
}

/** Saves claims by their external id; what is the same as before leaves no trace. */
export async function saveClaims(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  claims: readonly Claim[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const known = new Map((await listClaims(tx, edition)).map((claim) => [claim.externalId, claim]));
  const saved = { added: 0, changed: 0, unchanged: 0 };
  const facts: Fact[] = [];

  for (const claim of claims) {
    const before = known.get(claim.externalId);
    if (before && canonicalJson(before) === canonicalJson(claim)) {
      saved.unchanged += 1;
      continue;
    }
    const id = await saveClaim(tx, edition, claim);
    const { figureKey, valueLow, valueHigh } = claim;
    facts.push(
      claimRecorded(id, { figureKey, valueLow, valueHigh }, { evidence: { source: claim.source } }),
    );
    if (before) saved.changed += 1;
    else saved.added += 1;
  }
  await record(tx, edition, by, facts);
  return saved;
}

function proven({ content, signature, publicKey, ...report }: StoredReport): FrozenReport {
  const bytes = Buffer.from(content);
  if (!isSignedBy(publicKey, bytes, signature))
    throw new AppError('report.signature-wrong', { number: report.number });
  return {
    ...report,
    content: JSON.parse(content) as ReportContent,
    fingerprint: fingerprint(bytes),
    signature: signature.toString('hex'),
    publicKey: publicKey.toString('hex'),
  };
}

function yearsAfter(instant: Date, years: number): Date {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
