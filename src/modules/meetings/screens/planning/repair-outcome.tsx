import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { repairedSchema } from '../../planning/repair/schema.ts';
import type { givenReplySchema } from '../../planning/replies/schema.ts';
import { StateMark, type Tone } from '#ui/state-mark';
import { ChangeList } from './change-list.tsx';
import { ConcernedList } from './publication-preview.tsx';
import { useWhen } from './words/use-when.ts';

type Repaired = z.infer<typeof repairedSchema>;
type Reply = z.infer<typeof givenReplySchema>;

/** What a repair would keep, move, lose and gain, before anybody is told anything. */
export function RepairOutcome({ edition, repaired }: { edition: string; repaired: Repaired }) {
  const t = useTranslations('meetingPlanning.repair');
  const format = useFormatter();
  const { kept, moved, lost, gained, concerned, planId, seconds } = repaired;
  const plans = `/office/${edition}/meeting-plans`;

  return (
    <>
      <section className="panel planning-gap" aria-live="polite">
        <h2>{t('outcome')}</h2>
        <p>
          {t('summary', {
            kept,
            moved: moved.length,
            lost: lost.length,
            gained: gained.length,
            seconds: format.number(seconds, { maximumFractionDigits: 2 }),
          })}
        </p>
        <div className="page-actions">
          <Link className="button button-first" to={`${plans}/publish?plan=${planId}&kind=repair`}>
            {t('publish')}
          </Link>
          <Link className="button" to={`${plans}/${planId}`}>
            {t('mend')}
          </Link>
        </div>
        <h3>{t('moved', { count: moved.length })}</h3>
        <ChangeList changes={moved} empty={t('noneMoved')} />
        <h3>{t('lost', { count: lost.length })}</h3>
        {lost.length === 0 && <p>{t('noneLost')}</p>}
        <ul className="rows">
          {lost.map(({ meeting, guest, host, reasonText, cureText }) => (
            <li key={meeting}>
              <span className="planning-words">
                <bdi>{guest.name}</bdi> – <bdi>{host.name}</bdi>
                <br />
                <span>{reasonText}</span>
              </span>
              <span className="planning-words">{cureText}</span>
            </li>
          ))}
        </ul>
        {gained.length > 0 && (
          <>
            <h3>{t('gained', { count: gained.length })}</h3>
            <ChangeList changes={gained} empty="" />
          </>
        )}
      </section>
      <ConcernedList concerned={concerned} />
    </>
  );
}

const tones: Record<Reply['answer'], Tone> = { confirmed: 'good', move: 'waiting', refused: 'bad' };

/** What both sides replied, those first that ask for a change. */
export function ReplyList({ replies }: { replies: readonly Reply[] }) {
  const t = useTranslations('meetingPlanning.repair');
  const grid = useTranslations('meetingGrid.reply');
  const when = useWhen();
  const order = ['refused', 'move', 'confirmed'];
  const ordered = replies.toSorted(
    (one, other) => order.indexOf(one.answer) - order.indexOf(other.answer),
  );

  return (
    <section className="panel planning-gap">
      <h2>{t('replies', { count: replies.length })}</h2>
      {replies.length === 0 && <p>{t('noReplies')}</p>}
      <ul className="rows">
        {ordered.map(({ meeting, side, guest, host, at, answer, reason, repliedBy, onBehalf }) => (
          <li key={`${meeting} ${side}`}>
            <span className="planning-words">
              <StateMark tone={tones[answer]}>{grid(`answer.${answer}`)}</StateMark>{' '}
              <bdi>{guest.name}</bdi> – <bdi>{host.name}</bdi> · {when(at)}
              <br />
              <small>
                {grid(`side.${side}`)}, <bdi>{repliedBy}</bdi>{' '}
                {onBehalf &&
                  t.rich('onBehalf', {
                    name: () => <bdi>{side === 'guest' ? guest.name : host.name}</bdi>,
                  })}
              </small>
            </span>
            <span className="planning-words" dir="auto">
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
