import { useTranslations } from 'use-intl';
import type { LotView } from '../schema.ts';

/** What does not come out of a lot, in words, with the session it is about. */
export function Differences({
  differences,
  codes,
}: {
  differences: LotView['differences'];
  /** Of sessions, by id. */
  codes: ReadonlyMap<string, string>;
}) {
  const t = useTranslations('exhibits.ammunition');
  const wordsOf = (one: LotView['differences'][number]) => {
    if (one.kind === 'store') return t('overdrawn', { rounds: one.rounds });
    if (one.kind === 'signature') return t('unsigned', { rounds: one.rounds });
    return one.rounds > 0
      ? t('missing', { rounds: one.rounds })
      : t('over', { rounds: -one.rounds });
  };

  return (
    <ul className="goods-named">
      {differences.map((one) => (
        <li key={`${one.kind}${'entryId' in one ? one.entryId : ''}${sessionOf(one)}`}>
          {sessionOf(one) && <bdi>{codes.get(sessionOf(one)) ?? sessionOf(one)} </bdi>}
          {wordsOf(one)}
        </li>
      ))}
    </ul>
  );
}

function sessionOf(one: LotView['differences'][number]): string {
  return one.kind === 'session' ? one.rangeSessionId : '';
}
