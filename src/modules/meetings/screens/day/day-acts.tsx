import { useTranslations } from 'use-intl';
import type { MeetingSheet } from '../../asking/schema.ts';
import type { OwnRating } from '../../day/schema.ts';
import { outcomes } from '../../day/types.ts';

/** On the day: who has come, a time given up, and what came of it, each in one tap. */
export function DayActs({
  sheet,
  rating,
  hasBegun,
}: {
  sheet: MeetingSheet;
  rating: OwnRating;
  hasBegun: boolean;
}) {
  const t = useTranslations('meetingDay');
  const { id, side, state } = sheet;
  if (state !== 'planned' && state !== 'held' && state !== 'missed') return null;
  const theirs = side === 'guest' ? 'host' : 'guest';

  return (
    <>
      {state === 'planned' && (
        <form method="post" className="meeting-choices">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="side" value={side} />
          <input type="hidden" name="intent" value="arrive" />
          <button className="button" name="came" value={side}>
            {t('checkIn.weAreHere')}
          </button>
          <button className="button" name="came" value={theirs}>
            {t('checkIn.theyAreHere')}
          </button>
        </form>
      )}
      {state === 'planned' && hasBegun && (
        <form method="post" className="meeting-choices">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="side" value={side} />
          <button className="button" name="intent" value="release">
            {t('release.submit')}
          </button>
        </form>
      )}
      {hasBegun && <Outcome sheet={sheet} rating={rating} />}
    </>
  );
}

function Outcome({ sheet: { id, side }, rating }: { sheet: MeetingSheet; rating: OwnRating }) {
  const t = useTranslations('meetingDay.outcome');
  return (
    <section className="meeting-act" aria-labelledby="outcome">
      <h3 id="outcome">{t('title')}</h3>
      <p>{rating ? t('said', { what: t(rating.outcome) }) : t('lead')}</p>
      <form method="post" className="act-form">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="side" value={side} />
        <input type="hidden" name="intent" value="rate" />
        <label className="field">
          <span>{t('followUpOn')}</span>
          <input type="date" name="followUpOn" defaultValue={rating?.followUpOn ?? ''} />
        </label>
        <label className="field">
          <span>{t('note')}</span>
          <textarea
            name="note"
            rows={2}
            maxLength={2000}
            dir="auto"
            defaultValue={rating?.note ?? ''}
          />
        </label>
        <div className="meeting-choices">
          {outcomes.map((outcome) => (
            <button
              key={outcome}
              name="outcome"
              value={outcome}
              aria-pressed={rating?.outcome === outcome}
              className={rating?.outcome === outcome ? 'button button-first' : 'button'}
            >
              {t(outcome)}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
