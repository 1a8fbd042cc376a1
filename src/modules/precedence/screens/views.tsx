import { useTranslations } from 'use-intl';
import { alphabeticalFlags } from '../ordering/views/flags.ts';
import { inDirection, onePerFlag, seatRows, seatTable } from '../ordering/views/rules.ts';
import type { Ceremony, PlacedParty, RankedParty } from '../types.ts';
import { PartyName } from './party-name.tsx';
import './precedence.css';

/** What is made of the one order: seats, speakers, procession, flags. */
export function Views({
  ceremony: { layout },
  placed,
}: {
  ceremony: Ceremony;
  placed: readonly PlacedParty[];
}) {
  const t = useTranslations('precedence.view');
  const parties = placed.map(({ party }) => party);
  const flags =
    layout.flags.by === 'precedence'
      ? onePerFlag(parties)
      : alphabeticalFlags(parties, layout.flags.language);

  return (
    <>
      <Seating layout={layout} parties={parties} />
      <div className="columns">
        <Listed title={t('speaking')} parties={inDirection(parties, layout.speaking)} />
        <Listed title={t('procession')} parties={inDirection(parties, layout.procession)} />
        <Listed title={t('flags')} parties={flags} />
      </div>
    </>
  );
}

/** A plan is never mirrored: the right hand of those who sit stays where it is. */
function Seating({
  layout: { seating },
  parties,
}: Pick<Ceremony, 'layout'> & { parties: readonly RankedParty[] }) {
  const t = useTranslations('precedence.view');
  const isRows = seating.shape === 'rows';
  const rows = isRows ? seatRows(parties.length, seating.perRow) : [seatTable(parties.length)];

  return (
    <section>
      <h3>{t('seating')}</h3>
      <p>{t(isRows ? 'rowsNote' : 'tableNote')}</p>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('seating')}>
        <table className="seating" dir="ltr" data-shape={seating.shape}>
          <caption className="unseen">{t('seating')}</caption>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.join()}>
                {isRows && <th scope="row">{t('row', { row: String(index + 1) })}</th>}
                {row.map((place, seat) => {
                  const party = place === null ? undefined : parties[place - 1];
                  return (
                    <td key={place ?? `empty-${seat}`} data-taken={party !== undefined}>
                      {party ? (
                        <>
                          <strong>{place}</strong> <PartyName party={party} />
                        </>
                      ) : (
                        <span className="unseen">{t('empty')}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Listed({ title, parties }: { title: string; parties: readonly RankedParty[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ol>
        {parties.map((party) => (
          <li key={party.id}>
            <PartyName party={party} />
          </li>
        ))}
      </ol>
    </section>
  );
}
