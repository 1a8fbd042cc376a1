import { useTranslations } from 'use-intl';

export type Outcome = {
  done: 'issued' | 'reissued' | 'revoked';
  count: number;
  /** Who was left aside, each with the words of the reason. */
  refused: readonly { participantId: string; reason: string }[];
};

/** What became of the people a form was about. */
export function BadgeOutcome({
  outcome: { done, count, refused },
  nameOf,
}: {
  outcome: Outcome;
  nameOf: (participantId: string) => string;
}) {
  const t = useTranslations('badges');

  return (
    <section className="panel" aria-live="polite">
      <p>{t(`done.${done}`, { count })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('done.refused', { count: refused.length })}</p>
          <ul>
            {refused.slice(0, 50).map(({ participantId, reason }) => (
              <li key={participantId}>
                <bdi>{nameOf(participantId)}</bdi> · {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
