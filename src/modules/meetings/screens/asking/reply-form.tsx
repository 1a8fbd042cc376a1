import { useTranslations } from 'use-intl';
import { replyAnswers, type ReplyAnswer } from '../../planning/types.ts';
import type { Side } from '../../types.ts';
import { Labelled, useMoment } from './parts.tsx';

/** A provisional time that waits for an answer. */
export type OpenReply = {
  meeting: string;
  side: Side;
  replyUntil: Date | null;
  answer: ReplyAnswer | null;
  reason: string;
};

export function ReplyForm({ reply, side }: { reply: OpenReply; side: Side }) {
  const t = useTranslations('meetingAsking');
  const moment = useMoment();
  const { meeting, replyUntil, answer, reason } = reply;

  return (
    <section className="meeting-act" aria-labelledby="reply">
      <h3 id="reply">{t('reply.title')}</h3>
      <p>
        {t('reply.lead')} {replyUntil && t('line.until', { when: moment(replyUntil) })}
      </p>
      {answer && <p>{t('reply.given', { answer: t(`reply.answers.${answer}`) })}</p>}
      <form method="post" className="act-form">
        <input type="hidden" name="intent" value="reply" />
        <input type="hidden" name="id" value={meeting} />
        <input type="hidden" name="side" value={side} />
        <Labelled label={t('reply.reason')}>
          <input name="words" maxLength={500} dir="auto" defaultValue={reason} />
        </Labelled>
        <div className="meeting-choices">
          {replyAnswers.map((one) => (
            <button
              key={one}
              name="answer"
              value={one}
              className={one === 'confirmed' ? 'button button-first' : 'button'}
            >
              {t(`reply.${one}`)}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
