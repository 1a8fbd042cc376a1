import { useLocale, useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import { tellWhy } from '../telling/why.ts';
import type { PlacedParty } from '../types.ts';
import { PartyName } from './party-name.tsx';
import './precedence.css';

/** The order with the reason for each place. */
export function OrderTable({ placed }: { placed: readonly PlacedParty[] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (placed.length === 0) return <p>{t('precedence.order.none')}</p>;

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('precedence.order.title')}>
        <table className="precedence-order">
          <caption className="unseen">{t('precedence.order.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('precedence.order.place')}</th>
              <th scope="col">{t('precedence.order.party')}</th>
              <th scope="col">{t('precedence.order.head')}</th>
              <th scope="col">{t('precedence.order.why')}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map((one) => (
              <tr key={one.party.id}>
                <td className="precedence-place">{one.place}</td>
                <th scope="row">
                  <PartyName party={one.party} />
                  <br />
                  <small dir="auto">{one.party.name}</small>
                </th>
                <td>
                  <bdi>{one.party.head ?? t('precedence.offices.none')}</bdi>
                  {one.party.title && (
                    <>
                      <br />
                      <small dir="auto">{one.party.title}</small>
                    </>
                  )}
                </td>
                <td>
                  {one.why.kind === 'pinned' && (
                    <StateMark tone="waiting">{t('precedence.order.pinned')}</StateMark>
                  )}{' '}
                  {tellWhy(one, placed, { t, locale })}{' '}
                  {one.officeUnknown && (
                    <StateMark tone="bad">{t('precedence.offices.unknown')}</StateMark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
