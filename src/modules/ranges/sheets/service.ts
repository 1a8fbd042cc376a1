import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { FileStore } from '#platform/files';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeScaled, rangeSheetSet } from '../facts.ts';
import { planSize } from '../rules.ts';
import { enterRange } from '../service.ts';
import { findRange, saveRangeRow } from '../store.ts';
import type { PlanSheet } from '../types.ts';
import { readSheetFile } from './rules.ts';

type OfRange = { rangeId: string; version?: number | undefined };

/**
 * Puts a file under the plan. The scale that was measured on another sheet is forgotten; a drawing
 * that says its units brings its own, for somebody to check. What is drawn keeps its metres.
 *
 * @returns kinds of things in the file that were left out, and whether it brought a scale
 * @throws AppError `range.unknown`; `form.changed-meanwhile`; and every `SheetFault`
 */
export async function setSheet(
  tx: Transaction,
  files: FileStore,
  edition: EditionScope,
  by: Signature,
  { rangeId, version, bytes }: OfRange & { bytes: Uint8Array },
): Promise<{ leftOut: { what: string; count: number }[]; scaled: boolean }> {
  const range = await enterRange(tx, edition, rangeId, version);
  const reading = readSheetFile(bytes);
  if (!reading.read) throw new AppError(reading.fault, reading.details);

  const { kind, content, mediaType, width, height, metresPerUnit } = reading.sheet;
  const fileId = await files.add(tx, content, mediaType);
  const wide = metresPerUnit === null ? null : width * metresPerUnit;
  const scale = wide && { a: [0, 0] as const, b: [width, 0] as const, metres: wide };
  const size = scale ? planSize({ width, height }, scale) : null;
  const unscaledHeight = Math.round(((range.widthM * height) / width) * 100) / 100;
  await saveRangeRow(tx, edition, {
    ...range,
    ...(size ?? { heightM: Math.min(100_000, Math.max(10, unscaledHeight)) }),
    sheet: { fileId, kind, width, height, scale: size && scale ? scale : null },
    version: range.version + 1,
  });
  await record(tx, edition, by, [
    rangeSheetSet(rangeId, { fileId, kind }),
    ...(size && scale ? [rangeScaled(rangeId, { ...scale, ...size })] : []),
  ]);
  return { leftOut: reading.leftOut, scaled: size !== null };
}

/** Draws on empty paper again; the size of the plan stays. */
export async function removeSheet(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, version }: OfRange,
): Promise<void> {
  const range = await enterRange(tx, edition, rangeId, version);
  await saveRangeRow(tx, edition, { ...range, sheet: null, version: range.version + 1 });
  await record(tx, edition, by, [rangeSheetSet(rangeId, { fileId: null, kind: null })]);
}

/**
 * Says how far two points of the sheet are apart. The plan becomes as large as the sheet then is;
 * what is drawn keeps its metres from the top left corner.
 *
 * @throws AppError `range.unknown`; `form.changed-meanwhile`; `range.without-sheet`;
 * `range.scale-points` for points that are one; `range.scale-out-of-limits`
 */
export async function setScale(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { rangeId, version, scale }: OfRange & { scale: NonNullable<PlanSheet['scale']> },
): Promise<void> {
  const range = await enterRange(tx, edition, rangeId, version);
  if (!range.sheet) throw new AppError('range.without-sheet');
  const apart = Math.hypot(scale.b[0] - scale.a[0], scale.b[1] - scale.a[1]);
  // Two clicks on one spot measure the hand that clicks.
  if (apart < Math.max(range.sheet.width, range.sheet.height) / 1000)
    throw new AppError('range.scale-points');
  const size = planSize(range.sheet, scale);
  if (!size) throw new AppError('range.scale-out-of-limits', { field: 'metres' });

  await saveRangeRow(tx, edition, {
    ...range,
    ...size,
    sheet: { ...range.sheet, scale },
    version: range.version + 1,
  });
  await record(tx, edition, by, [rangeScaled(rangeId, { ...scale, ...size })]);
}

/** @throws AppError `range.unknown`; `range.without-sheet` */
export async function readSheet(
  db: Database,
  files: FileStore,
  edition: EditionScope,
  rangeId: string,
): Promise<{ content: Buffer; mediaType: string }> {
  const range = await findRange(db, edition, rangeId);
  if (!range) throw new AppError('range.unknown', { id: rangeId });
  if (!range.sheet) throw new AppError('range.without-sheet');
  return files.read(db, range.sheet.fileId);
}
