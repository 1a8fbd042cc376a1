import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { StateMark } from '#ui/state-mark';
import type { KeyRow } from '../types.ts';

/** The keys of an edition, a row each: what they may sign, until when, and the way to take one back. */
export function KeyTable({
  keys,
  categoryNames,
  mayKeep,
}: {
  keys: readonly KeyRow[];
  /** By code. */
  categoryNames: Readonly<Record<number, string>>;
  mayKeep: boolean;
}) {
  const t = useTranslations('badgeKeys');
  const format = useFormatter();
  const day = (instant: Date) => format.dateTime(instant, { dateStyle: 'medium' });

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="data-table-scroll" tabIndex={0}>
        <table>
          <caption className="unseen">{t('keys')}</caption>
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
            {keys.map((key) => (
              <tr key={key.kid}>
                <th scope="row">{key.kid}</th>
                <td>
                  <StateMark tone={key.isSigning ? 'good' : 'quiet'}>
                    {t(`kind.${key.isSigning ? 'signing' : key.kind}`)}
                  </StateMark>
                  {key.label && <p dir="auto">{key.label}</p>}
                </td>
                <td>
                  <Rights rights={key} categoryNames={categoryNames} />
                </td>
                <td>{day(key.validFrom)}</td>
                <td>{day(key.validUntil)}</td>
                <td>
                  {key.acceptedUntil
                    ? format.dateTime(key.acceptedUntil, {
                        dateStyle: 'medium',
                        timeStyle: 'short',
                      })
                    : t('always')}
                  {mayKeep && (
                    <Form method="post">
                      <input type="hidden" name="intent" value="retire" />
                      <input type="hidden" name="kid" value={key.kid} />
                      <ConfirmButton
                        danger
                        question={t('retire.question', { kid: String(key.kid) })}
                      >
                        {t('retire.submit')}
                      </ConfirmButton>
                    </Form>
                  )}
                </td>
                <td>
                  <code dir="ltr">{key.fingerprint}</code>
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
  'kid',
  'kind',
  'rights',
  'validFrom',
  'validUntil',
  'acceptedUntil',
  'fingerprint',
] as const;

function Rights({
  rights: { kind, categories },
  categoryNames,
}: {
  rights: Pick<KeyRow, 'kind' | 'categories'>;
  categoryNames: Readonly<Record<number, string>>;
}) {
  const t = useTranslations('badgeKeys.rights');
  const format = useFormatter();
  if (kind === 'edition') return t('all');
  if (categories === null) return t('desk');

  const names = categories.map((code) => categoryNames[code] ?? String(code));
  return t('categories', { categories: format.list(names) });
}
