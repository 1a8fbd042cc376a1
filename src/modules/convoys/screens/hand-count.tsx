import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ConvoyView } from '../reading/types.ts';
import { isForPassengers } from '../seating/rules.ts';
import { countingLegs, type CountingLeg } from '../types.ts';
import { useHead } from './words.ts';
import './convoys.css';

/** Counting without a phone: vehicle by vehicle from the list, or by the number on a badge. */
export function HandCount({
  view,
  leg,
  vehicleId,
  answer,
}: {
  view: ConvoyView;
  leg: CountingLeg;
  /** Whose list is shown; null for everybody's. */
  vehicleId: string | null;
  answer: unknown;
}) {
  const t = useTranslations('convoys.head');
  const fields = useTranslations('convoys.field');
  const legs = useTranslations('convoys.leg');
  const head = useHead(view.people);
  const vehicleOf = new Map(
    view.vehicles.flatMap(({ id, riders }) =>
      riders.map(({ participantId }) => [participantId, id] as const),
    ),
  );
  const codes = new Map(view.vehicles.map(({ id, code }) => [id, code]));
  const known = new Set(view.people.map(({ id }) => id));
  const vehicles = view.vehicles.filter(isForPassengers);
  const isShown = (one: string) => vehicleId === null || vehicleOf.get(one) === vehicleId;
  const missing = view.count.legs[leg].missing.filter(isShown);
  const counted = view.count.legs[leg].counted.filter(isShown);

  return (
    <section className="panel" id="by-hand">
      <h2>{t('byHand')}</h2>
      <p>{t('byHandLead')}</p>
      <form key={`${leg} ${vehicleId}`} method="get" className="page-actions">
        <label>
          {fields('leg')}{' '}
          <select name="leg" defaultValue={leg}>
            {countingLegs.map((one) => (
              <option key={one} value={one}>
                {legs(one)}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {fields('vehicle')}{' '}
          <select name="vehicle" defaultValue={vehicleId ?? 'all'}>
            <option value="all">{t('everyVehicle')}</option>
            {vehicles.map(({ id, code }) => (
              <option key={id} value={id}>
                {code}
              </option>
            ))}
          </select>
        </label>{' '}
        <button className="button">{t('choose')}</button>
      </form>
      <h3>{t('whoMisses', { leg: legs(leg) })}</h3>
      {missing.length === 0 && <p>{t('allCounted')}</p>}
      <ul className="convoy-heads">
        {missing.map((one) => (
          <li key={one}>
            <span>
              <bdi>{head(one)}</bdi> <small dir="ltr">{codes.get(vehicleOf.get(one) ?? '')}</small>
            </span>
            {known.has(one) && (
              <Form method="post">
                <input type="hidden" name="intent" value="count" />
                <input type="hidden" name="participantId" value={one} />
                <input type="hidden" name="leg" value={leg} />
                <input type="hidden" name="vehicleId" value={vehicleOf.get(one) ?? ''} />
                <button className="button">{t('countOne')}</button>
                {leg === 'back' && (
                  <ConfirmButton
                    name="otherwise"
                    value="on"
                    question={t('goneQuestion', { name: head(one) })}
                  >
                    {t('goneOtherwise')}
                  </ConfirmButton>
                )}
              </Form>
            )}
          </li>
        ))}
      </ul>
      <ActForm intent="count-badge" answer={answer} submit={t('count')}>
        <input type="hidden" name="leg" value={leg} />
        <TextField
          name="badgeCode"
          label={fields('badgeCode')}
          hint={fields('badgeCodeHint')}
          required
          maxLength={20}
        />
        <SelectField
          name="vehicleId"
          label={fields('vehicle')}
          required
          options={vehicles.map(({ id, code }) => ({ value: id, label: code }))}
          defaultValue={vehicleId}
        />
      </ActForm>
      {counted.length > 0 && (
        <details>
          <summary>
            {t('counted')} ({counted.length})
          </summary>
          <ul className="convoy-heads">
            {counted.map((one) => (
              <li key={one}>
                <bdi>{head(one)}</bdi>
                {known.has(one) && (
                  <Form method="post">
                    <input type="hidden" name="intent" value="uncount" />
                    <input type="hidden" name="participantId" value={one} />
                    <input type="hidden" name="leg" value={leg} />
                    <input type="hidden" name="vehicleId" value={vehicleOf.get(one) ?? ''} />
                    <button className="button button-quiet">{t('takeBack')}</button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
