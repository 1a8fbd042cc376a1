import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { CHASE_AFTER_DAYS } from '../../board/rules.ts';
import type { NextAct } from '../../board/types.ts';
import type { NeedKind } from '../../today/rules.ts';

/** Where the letters of each need are found. */
const lettersAt: Record<NeedKind, string> = {
  'mail-failed': '',
  'chaser-tasks': '/chasers',
  'answered-today':
    '?f.state=answered&f.state=substituted&f.state=declined&sort=answeredAt&dir=desc',
  'closing-near': '?f.state=sent&f.state=delivered&f.state=acknowledged',
  silent: '?f.state=silent',
  undelivered: '?f.state=sent&sort=sentAt',
  unsigned: '?f.state=prepared',
  unsent: '?f.state=signed',
};

/** What needs doing today, about letters and then about governments; each leads to those it is about. */
export function NextActs({
  acts,
  letters,
  invitationsHref,
}: {
  acts: readonly { act: NextAct; count: number }[];
  /** Null for a reader who writes none. */
  letters: readonly { kind: NeedKind; count: number }[] | null;
  invitationsHref: string;
}) {
  const t = useTranslations('campaign.today');
  // Letters that wait to leave are told as letters already.
  const others = letters ? acts.filter(({ act }) => act !== 'send') : acts;
  return (
    <section className="panel campaign-today">
      <h2>{t('title')}</h2>
      {others.length === 0 && !letters?.length ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul>
          {letters?.map(({ kind, count }) => (
            <li key={kind}>
              <Link to={`${invitationsHref}${lettersAt[kind]}`}>
                {t(`letter.${kind}`, { count })}
              </Link>
            </li>
          ))}
          {others.map(({ act, count }) => (
            <li key={act}>
              <Link to={`?f.nextAct=${act}#campaign-list`}>
                {t(`item.${act}`, { count, days: CHASE_AFTER_DAYS })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
