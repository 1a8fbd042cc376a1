import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { apart } from '#platform/i18n';
import { ConfirmButton } from '#ui/confirm-button';
import type { LotView } from '../schema.ts';
import { useWhen } from './use-words.ts';

/** Every entry of a lot, the latest first; a mistake stays readable, struck out. */
export function LotEntries({
  lot,
  codes,
  mayEnter,
}: {
  lot: LotView;
  codes: ReadonlyMap<string, string>;
  mayEnter: boolean;
}) {
  const t = useTranslations('exhibits.ammunition');
  const when = useWhen();
  const signer = useSigner();

  if (lot.entries.length === 0) return <p>{t('noEntries')}</p>;
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="goods-scroll" tabIndex={0} aria-label={t('entries')}>
      <table>
        <tbody>
          {lot.entries.map((entry) => (
            <tr key={entry.id} data-struck={entry.takenBack}>
              <td>{when(entry.enteredAt)}</td>
              <td>
                {t(`kind.${entry.kind}`)} <bdi>{codes.get(entry.rangeSessionId ?? '')}</bdi>
                {entry.takesBack && ` (${t('correction')})`}
                {entry.takenBack && ` (${t('takenBack')})`}
              </td>
              <td className="goods-number">{entry.rounds}</td>
              <td className="goods-wrapped">
                {t('signed', {
                  first: signer(entry.signedBy),
                  second: signer(entry.countersignedBy),
                })}{' '}
                <small className="goods-quiet">{t(entry.from)}</small>
              </td>
              <td>
                {mayEnter && entry.from === 'desk' && !entry.takenBack && !entry.takesBack && (
                  <TakeBack lotId={lot.id} entry={entry} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The counter-entry: the same rounds, said to be none. It waits for a second signature as any other. */
function TakeBack({ lotId, entry }: { lotId: string; entry: LotView['entries'][number] }) {
  const t = useTranslations('exhibits.ammunition');

  return (
    <Form method="post">
      <input type="hidden" name="lotId" value={lotId} />
      <input type="hidden" name="kind" value={entry.kind} />
      <input type="hidden" name="rounds" value={entry.rounds} />
      <input type="hidden" name="rangeSessionId" value={entry.rangeSessionId ?? ''} />
      <input type="hidden" name="takesBack" value={entry.id} />
      <ConfirmButton name="intent" value="propose" question={t('takeBackQuestion')}>
        {t('takeBack')}
      </ConfirmButton>
    </Form>
  );
}

/** Who signed: an account by its name, a badge as one. */
function useSigner() {
  const t = useTranslations('exhibits.ammunition');
  const locale = useLocale();
  return (name: string | null) => {
    if (name === null) return t('noSignature');
    if (name === 'badge') return t('badge');
    return name === 'account' ? t('accountSigner') : apart(name, locale);
  };
}
