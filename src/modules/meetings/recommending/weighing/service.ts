import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { readSavedSettings, saveSettings } from '../../settings/service.ts';
import type { ScoreWeights } from '../types.ts';

/**
 * Keeps what the parts of the score weigh, and leaves all other settings as they are.
 *
 * @throws AppError `form.changed-meanwhile` where the settings were changed since `version`
 */
export async function saveWeights(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { weights, version }: { weights: ScoreWeights; version: number },
): Promise<{ version: number }> {
  const { settings } = await readSavedSettings(tx, edition);
  const changed = { ...settings, weights: { ...settings.weights, score: weights } };
  return saveSettings(tx, edition, by, { settings: changed, version });
}
