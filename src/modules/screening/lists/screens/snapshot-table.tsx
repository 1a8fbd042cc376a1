import { useFormatter, useTranslations } from 'use-intl';
import { StateMark, type Tone } from '#ui/state-mark';
import { useText } from '#ui/use-text';
import type { SnapshotRow } from '../schema.ts';

/** Snapshots of lists, a row each: how old, how many, what changed, and why one was refused. */
export function SnapshotTable({
  snapshots,
  caption,
}: {
  snapshots: readonly SnapshotRow[];
  caption: string;
}) {
  const t = useTranslations('lists');
  const text = useText();
  const format = useFormatter();

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="data-table-scroll" tabIndex={0}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {snapshots.map((snapshot) => (
              <tr key={snapshot.id}>
                <th scope="row">
                  {t(`name.${snapshot.list}`)}
                  <br />
                  <code dir="ltr" title={snapshot.sha256}>
                    {snapshot.sha256.slice(0, 12)}
                  </code>
                </th>
                <td>
                  <StateMark tone={tones[snapshot.status]}>
                    {t(`status.${snapshot.status}`)}
                  </StateMark>
                  {snapshot.refusal && (
                    <p>{text(`lists.refusal.${snapshot.refusal}`, snapshot.refusalDetails)}</p>
                  )}
                  {snapshot.isChangeAccepted && <p>{t('changeAccepted')}</p>}
                </td>
                <td>
                  {snapshot.publishedAt
                    ? format.dateTime(snapshot.publishedAt, { dateStyle: 'medium' })
                    : t('undated')}
                </td>
                <td>
                  {format.dateTime(snapshot.loadedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  <br />
                  {t(`cameBy.${snapshot.cameBy}`)}
                </td>
                <td>{format.number(snapshot.recordCount)}</td>
                <td>{format.number(snapshot.nameCount)}</td>
                <td>
                  {t('difference', {
                    added: snapshot.added,
                    changed: snapshot.changed,
                    removed: snapshot.removed,
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const columns = [
  'list',
  'status',
  'publishedAt',
  'loadedAt',
  'recordCount',
  'nameCount',
  'difference',
] as const;

const tones: Record<SnapshotRow['status'], Tone> = {
  active: 'good',
  replaced: 'quiet',
  rejected: 'bad',
};
