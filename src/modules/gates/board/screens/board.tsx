import { useFormatter, useTranslations } from 'use-intl';
import type { EditionPlan } from '#modules/editions/types';
import { LocalText } from '#ui/local-text';
import type { BoardView } from '../schema.ts';
import './board.css';

type Zone = BoardView['zones'][number];

/** A card for each zone: how many are inside, who they are, and how far that may be trusted. */
export function ZoneCards({
  board: { asOf, zones },
  plan,
  musterHref,
}: {
  board: BoardView;
  plan: EditionPlan;
  /** Where the list of names is printed; null for whoever may not. */
  musterHref: string | null;
}) {
  const t = useTranslations('gateBoard');
  const clock = useClock(plan);

  return (
    <section aria-label={t('inside')}>
      <output className="figure-as-of">{t('refreshed', { time: clock(asOf, true) })}</output>
      <ul className="zone-cards">
        {plan.zones.map(({ id, name, letter }) => {
          const zone = zones.find(({ zoneId }) => zoneId === id);
          if (!zone) return null;
          return (
            <li key={id} className="panel zone-card">
              <h2>
                <span className="zone-letter">{letter}</span> <LocalText text={name} />
              </h2>
              <Heads zone={zone} />
              <p className="zone-news" data-freshness={zone.freshness}>
                {zone.heardAt
                  ? t('news', { time: clock(zone.heardAt) })
                  : t(`freshness.${zone.freshness}`)}
                {zone.freshness === 'ageing' || zone.freshness === 'old' ? (
                  <> · {t(`freshness.${zone.freshness}`)}</>
                ) : null}
              </p>
              <Categories zone={zone} plan={plan} />
              {musterHref && zone.inside > 0 && (
                <a href={`${musterHref}?zone=${id}`}>{t('printZone')}</a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Heads({ zone: { inside, withoutBadge, capacity } }: { zone: Zone }) {
  const t = useTranslations('gateBoard');
  const format = useFormatter();
  const isFull = capacity !== null && inside >= capacity;

  return (
    <p className="zone-heads">
      <strong>{format.number(inside)}</strong>{' '}
      {capacity !== null && <>{t('of', { capacity: format.number(capacity) })} </>}
      {isFull && <span className="zone-full">{t('full')}</span>}
      {withoutBadge > 0 && (
        <small>{t('withoutBadge', { count: format.number(withoutBadge) })}</small>
      )}
    </p>
  );
}

function Categories({ zone, plan }: { zone: Zone; plan: EditionPlan }) {
  const format = useFormatter();
  if (zone.categories.length === 0) return null;

  return (
    <dl className="zone-categories">
      {zone.categories.map(({ categoryId, inside }) => {
        const category = plan.categories.find(({ id }) => id === categoryId);
        return (
          <div key={categoryId}>
            <dt>{category ? <LocalText text={category.name} /> : '—'}</dt>
            <dd>{format.number(inside)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Gate by gate: when its devices were heard, what they have not sent, how old their revocations are. */
export function ContactTable({ board: { gates }, plan }: { board: BoardView; plan: EditionPlan }) {
  const t = useTranslations('gateBoard');
  const format = useFormatter();
  const clock = useClock(plan);

  return (
    <section className="panel">
      <h2>{t('gates')}</h2>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="gate-contacts" tabIndex={0} aria-label={t('gates')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('gates')}</th>
              <th scope="col">{t('devices')}</th>
              <th scope="col">{t('heard')}</th>
              <th scope="col">{t('unsent')}</th>
              <th scope="col">{t('revocations')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.gates.map(({ id, name }) => {
              const contact = gates.find(({ gateId }) => gateId === id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <LocalText text={name} />
                  </th>
                  <td>{contact?.devices ? format.number(contact.devices) : t('noDevice')}</td>
                  <td>{contact?.heardAt ? clock(contact.heardAt) : dashOr(contact, t('never'))}</td>
                  <td>{contact?.devices ? format.number(contact.unsent) : '—'}</td>
                  <td>
                    {contact?.revocationsFrom
                      ? clock(contact.revocationsFrom)
                      : dashOr(contact, t('never'))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function dashOr(contact: BoardView['gates'][number] | undefined, never: string): string {
  return contact?.devices ? never : '—';
}

function useClock({ edition: { timeZone } }: EditionPlan) {
  const format = useFormatter();
  return (at: Date, withSeconds = false) =>
    format.dateTime(at, {
      dateStyle: 'short',
      timeStyle: withSeconds ? 'medium' : 'short',
      timeZone,
    });
}
