import './screening.css';
import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, LongTextField, TextField } from '#ui/form';
import { outcomes, reasonCodes } from '../review/types.ts';
import type { HitFileRow } from './hit-file.tsx';
import { useFocusOn } from './use-focus-on.ts';

/** What the reader may do about a hit as it stands. */
export function ReviewForms({ hit, answer }: { hit: HitFileRow; answer: unknown }) {
  if (hit.state === 'open' || hit.state === 'escalated')
    return <ProposeForm answer={answer} escalated={hit.state === 'escalated'} />;
  if (hit.state === 'proposed' && hit.proposal)
    return <ConfirmForm proposal={hit.proposal} answer={answer} />;
  if (hit.state === 'expired' || !hit.proposal) return null;
  return <SettledPanel proposal={hit.proposal} answer={answer} />;
}

function ProposeForm({ answer, escalated }: { answer: unknown; escalated: boolean }) {
  const t = useTranslations('review');
  const panel = useFocusOn<HTMLElement>('input[type=radio]');

  return (
    <section className="panel" ref={panel}>
      <h2>{t('propose.title')}</h2>
      <p>{t('propose.lead')}</p>
      <ActForm intent="propose" answer={answer} submit={t('propose.submit')}>
        <Findings />
        <LongTextField
          name="note"
          label={t('propose.note')}
          hint={t('propose.noteHint')}
          rows={2}
        />
        <details>
          <summary>{t('propose.waiver')}</summary>
          <TextField name="authority" label={t('propose.authority')} maxLength={200} />
          <TextField name="until" type="date" label={t('propose.until')} />
        </details>
      </ActForm>
      {!escalated && (
        <ActForm intent="escalate" answer={answer} submit={t('escalate.submit')}>
          <p>{t('escalate.lead')}</p>
        </ActForm>
      )}
    </section>
  );
}

/** Radio buttons, because Enter on one of them sends the form in every browser. */
function Findings() {
  const t = useTranslations('review');

  return (
    <fieldset className="findings">
      <legend>{t('propose.finding')}</legend>
      {outcomes.map((outcome) => (
        <div key={outcome}>
          <strong>{t(`outcome.${outcome}`)}</strong>
          {reasonCodes[outcome].map((reason) => (
            <label key={reason}>
              <input type="radio" name="finding" value={`${outcome}:${reason}`} required />{' '}
              {t(`reason.${reason}`)}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}

type Said = NonNullable<HitFileRow['proposal']>;

function ConfirmForm({ proposal, answer }: { proposal: Said; answer: unknown }) {
  const t = useTranslations('review');
  const panel = useFocusOn<HTMLElement>('button');

  return (
    <section className="panel" ref={panel}>
      <h2>{t('confirm.title')}</h2>
      <WhatWasSaid proposal={proposal} />
      {proposal.byReader ? (
        <p role="note">{t('confirm.own')}</p>
      ) : (
        <ActForm intent="confirm" answer={answer} submit={t('confirm.submit')}>
          <p>{t('confirm.lead')}</p>
        </ActForm>
      )}
      <ActForm intent="contest" answer={answer} submit={t('contest.submit')}>
        <p>{t('contest.lead')}</p>
      </ActForm>
    </section>
  );
}

/** What two people said, and a way back: it never lets anybody in. */
function SettledPanel({ proposal, answer }: { proposal: Said; answer: unknown }) {
  const t = useTranslations('review');

  return (
    <section className="panel">
      <h2>{t('reopen.title')}</h2>
      <WhatWasSaid proposal={proposal} />
      <ActForm intent="reopen" answer={answer} submit={t('reopen.submit')}>
        <p>{t('reopen.lead')}</p>
      </ActForm>
    </section>
  );
}

function WhatWasSaid({ proposal }: { proposal: Said }) {
  const t = useTranslations('review');
  const format = useFormatter();

  return (
    <>
      <p>
        <strong>{t(`outcome.${proposal.outcome}`)}</strong> · {t(`reason.${proposal.reasonCode}`)} ·{' '}
        {format.dateTime(proposal.at, { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      {proposal.note && <p dir="auto">{proposal.note}</p>}
      {proposal.authority && proposal.until && (
        <p>
          <bdi>{proposal.authority}</bdi> ·{' '}
          {t('confirm.until', {
            day: format.dateTime(lastDay(proposal.until), { dateStyle: 'long' }),
          })}
        </p>
      )}
    </>
  );
}

/** A waiver ends with the first instant that it does not cover. */
function lastDay(until: Date): Date {
  return new Date(until.getTime() - 1);
}
