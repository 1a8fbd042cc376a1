import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, CheckField, TextField } from '#ui/form';
import type { MadeCode } from '../schema.ts';
import './devices.css';

/** A code as the page shows it; the picture is an SVG. */
export type ShownCode = MadeCode & { picture: string };

/** Makes codes that let one device in each. */
export function EnrolPanel({
  gates,
  openCodes,
  answer,
}: {
  gates: readonly { id: string; name: string }[];
  /** How many still wait for a device. */
  openCodes: number;
  answer: unknown;
}) {
  const t = useTranslations('gateDevices.enrol');

  return (
    <section className="panel" aria-labelledby="enrol-device">
      <h2 id="enrol-device">{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>{t('open', { count: openCodes })}</p>
      <ActForm intent="enrol" answer={answer} submit={t('submit')}>
        <fieldset>
          <legend>{t('gates')}</legend>
          <p>{t('gatesHint')}</p>
          {gates.map(({ id, name }) => (
            <CheckField key={id} name={`gate-${id}`} label={name} />
          ))}
        </fieldset>
        <CheckField name="desk" label={t('desk')} />
        <p>{t('deskHint')}</p>
        <TextField
          name="validMinutes"
          type="number"
          label={t('minutes')}
          min={5}
          max={1440}
          defaultValue={60}
          required
        />
        <TextField
          name="count"
          type="number"
          label={t('count')}
          min={1}
          max={20}
          defaultValue={1}
          required
        />
      </ActForm>
    </section>
  );
}

/** The codes just made, on the screen and as a sheet: they are shown once. */
export function CodeSheet({
  codes,
  gateNames,
  address,
  timeZone,
}: {
  codes: readonly ShownCode[];
  gateNames: Readonly<Record<string, string>>;
  /** Of the gate page, as a device opens it. */
  address: string;
  timeZone: string;
}) {
  const t = useTranslations('gateDevices');
  const format = useFormatter();

  return (
    <section className="panel code-sheet" aria-labelledby="made-codes">
      <h2 id="made-codes">{t('enrol.codes')}</h2>
      <output className="page-actions">{t('enrol.once')}</output>
      <div className="page-actions">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('enrol.print')}
        </button>
      </div>
      {codes.map((code, place) => (
        <article key={code.id}>
          <h3>{t('enrol.code', { number: place + 1 })}</h3>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(code.picture)}`}
            alt={t('enrol.code', { number: place + 1 })}
            width={320}
            height={320}
          />
          <p>
            {t('enrol.until', {
              time: format.dateTime(code.expiresAt, {
                dateStyle: 'medium',
                timeStyle: 'short',
                timeZone,
              }),
            })}
            {' · '}
            {code.gateIds.length > 0
              ? code.gateIds.map((gateId) => gateNames[gateId] ?? gateId).join(', ')
              : t('anyGate')}
          </p>
          {/* Isolated, or its slashes would change places in an Arabic sentence. */}
          <p>{t('enrol.steps', { address: `\u2066${address}\u2069` })}</p>
          <details>
            <summary>{t('enrol.text')}</summary>
            <code className="code-text" dir="ltr">
              {code.text}
            </code>
          </details>
        </article>
      ))}
    </section>
  );
}
