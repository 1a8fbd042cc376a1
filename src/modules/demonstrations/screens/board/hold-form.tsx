import { Form, Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage, type Locale } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import { ConfirmButton } from '#ui/confirm-button';
import { LocalText } from '#ui/local-text';
import type { RangeBoard } from '../../board/schema.ts';
import { holdReasons } from '../../day/types.ts';
import type { HoldPreviewView } from '../../holding/schema.ts';
import { useClock } from './board.tsx';

/** Where, for how long and why; nothing happens before what it changes has been looked at. */
export function HoldForm({ board, answer }: { board: RangeBoard; answer: unknown }) {
  const t = useTranslations('rangeTimetable.board');
  const locale = useLocale() as Locale;

  return (
    <section className="panel">
      <h2>{t('hold.title')}</h2>
      <ActForm intent="preview" answer={answer} submit={t('hold.preview')}>
        <SelectField
          name="lane"
          required
          label={t('hold.place')}
          options={[
            ...board.lanes.map(({ id, code, name }) => ({
              ...{ value: id, label: `${code} · ${inLanguage(name, locale)}` },
            })),
            { value: 'all', label: t('hold.whole') },
          ]}
        />
        <TextField
          name="minutes"
          label={t('hold.minutes')}
          type="number"
          min={1}
          max={480}
          defaultValue={25}
          required
        />
        <SelectField
          name="reason"
          required
          label={t('hold.reason')}
          options={holdReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      </ActForm>
    </section>
  );
}

/** What the hold would do, and the buttons that do it. */
export function HoldPreviewPanel({
  preview,
  backTo,
}: {
  preview: HoldPreviewView;
  backTo: string;
}) {
  const t = useTranslations('rangeTimetable.board');
  const clock = useClock();
  const { moved, dropped, lost, meetings, convoys, running, told, seconds } = preview;

  return (
    <section className="panel range-preview" aria-live="polite">
      <h2>{t('preview.title')}</h2>
      <p>{t('preview.seconds', { seconds: seconds.toFixed(2) })}</p>
      <Part title={t('preview.moved', { count: moved.length })}>
        {moved.map(({ code, title, from, to }) => (
          <li key={code}>
            <bdi>{code}</bdi> <LocalText text={title} /> :{' '}
            <bdi>
              {from.slice(11)} → {to.slice(11)}
            </bdi>
          </li>
        ))}
      </Part>
      <Part title={t('preview.running', { count: running.length })}>
        {running.map((code) => (
          <li key={code}>
            <bdi>{code}</bdi>
          </li>
        ))}
      </Part>
      <Part title={t('preview.dropped', { count: dropped.length })}>
        {dropped.map(({ code, title, why }) => (
          <li key={code}>
            <bdi>{code}</bdi> <LocalText text={title} /> : {why}
          </li>
        ))}
      </Part>
      <Part title={t('preview.meetings', { count: meetings.length })}>
        {meetings.map(({ id, at, delegation, exhibitor }) => (
          <li key={id}>
            <bdi>{clock(at)}</bdi> · <bdi>{delegation}</bdi> – <bdi>{exhibitor}</bdi>
          </li>
        ))}
      </Part>
      <Part title={t('preview.lost', { count: lost.length })}>
        {lost.map(({ code, group }) => (
          <li key={`${code} ${group}`}>
            <bdi>{group}</bdi> : <bdi>{code}</bdi>
          </li>
        ))}
      </Part>
      <Part title={t('preview.convoys', { count: convoys.length })}>
        {convoys.map(({ code, returnsAt, endsAt }) => (
          <li key={code}>
            <bdi>{code}</bdi> : {t('preview.leaves', { at: clock(returnsAt), end: clock(endsAt) })}
          </li>
        ))}
      </Part>
      <p>
        <strong>{t('preview.told', { count: told })}</strong>
      </p>
      <Form method="post" className="page-actions">
        <input type="hidden" name="id" value={preview.id} />
        <button className="button button-first" name="intent" value="apply">
          {t('hold.apply')}
        </button>
        <button className="button" name="intent" value="apply-send">
          {t('hold.send')}
        </button>
        <Link className="button" to={backTo}>
          {t('hold.cancel')}
        </Link>
      </Form>
    </section>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode[] }) {
  return (
    <>
      <h3>{title}</h3>
      {children.length > 0 && <ul>{children}</ul>}
    </>
  );
}

/** The hold whose messages wait: sent or undone here. */
export function LastHold({ last }: { last: NonNullable<RangeBoard['lastHold']> }) {
  const t = useTranslations('rangeTimetable.board');
  const { id, alertId, messages, minutes, place } = last;

  return (
    <section className="range-held">
      <h2>{t('last.title')}</h2>
      <p>{t('last.what', { place: place ?? t('hold.whole'), minutes, messages })}</p>
      <Form method="post" className="page-actions">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="alert" value={alertId ?? ''} />
        {alertId && (
          <button className="button button-first" name="intent" value="send">
            {t('last.send')}
          </button>
        )}
        <ConfirmButton name="intent" value="undo" danger question={t('last.undoQuestion')}>
          {t('last.undo')}
        </ConfirmButton>
      </Form>
    </section>
  );
}
