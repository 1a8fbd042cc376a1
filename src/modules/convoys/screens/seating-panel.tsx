import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ConvoyView } from '../reading/types.ts';
import { isForPassengers } from '../seating/rules.ts';
import { useHead } from './words.ts';
import './convoys.css';

/** Who has no seat and why, which delegations are parted, and the acts that change it. */
export function SeatingPanel({
  view,
  mayPlan,
  answer,
}: {
  view: ConvoyView;
  mayPlan: boolean;
  answer: unknown;
}) {
  const t = useTranslations('convoys.seating');
  const reasons = useTranslations('convoys.reason');
  const splits = useTranslations('convoys.split');
  const head = useHead(view.people);
  const byId = new Map(view.people.map((person) => [person.id, person]));
  const partyNames = new Map(view.people.map(({ party, partyName }) => [party, partyName]));
  const codes = new Map(view.vehicles.map(({ id, code }) => [id, code]));

  return (
    <section className="panel" id="seating">
      <h2>{t('title')}</h2>
      {mayPlan && (
        <Form method="post" className="page-actions">
          <input type="hidden" name="intent" value="seat" />
          <ConfirmButton question={t('giveQuestion')}>{t('give')}</ConfirmButton>
        </Form>
      )}
      {view.split.length > 0 && (
        <>
          <h3>{splits('title')}</h3>
          <ul>
            {view.split.map(({ party, vehicleIds, why }) => (
              <li key={party}>
                {splits(why, {
                  party: partyNames.get(party) ?? party,
                  vehicles: vehicleIds.map((id) => codes.get(id) ?? '').join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.officersWithout.length > 0 && (
        <p>{t('officers', { names: view.officersWithout.join(', ') })}</p>
      )}
      <h3>
        {t('without')} ({view.without.length})
      </h3>
      {view.without.length === 0 && <p>{t('everybody')}</p>}
      <ul className="convoy-heads">
        {view.without.map(({ participantId, reason }) => (
          <li key={participantId}>
            <span>
              <bdi>{head(participantId)}</bdi>{' '}
              <small>
                <bdi>{byId.get(participantId)?.partyName}</bdi>
              </small>
            </span>
            <span>{reasons(reason)}</span>
          </li>
        ))}
      </ul>
      {mayPlan && <SeatForm view={view} answer={answer} />}
    </section>
  );
}

function SeatForm({ view, answer }: { view: ConvoyView; answer: unknown }) {
  const t = useTranslations('convoys');
  const head = useHead(view.people);
  const people = view.people
    .map(({ id, partyName }) => ({
      value: id,
      label: [head(id), partyName].filter(Boolean).join(' · '),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const vehicles = view.vehicles.filter(isForPassengers);
  return (
    <details>
      <summary>{t('seating.byHand')}</summary>
      <ActForm
        intent="set-seat"
        answer={answer}
        submit={t('seating.set')}
        aside={
          <button className="button button-quiet" name="off" value="on">
            {t('seating.off')}
          </button>
        }
      >
        <SelectField
          name="participantId"
          label={t('field.person')}
          required
          unset=""
          options={people}
        />
        <SelectField
          name="vehicleId"
          label={t('field.vehicle')}
          required
          options={vehicles.map(({ id, code }) => ({ value: id, label: code }))}
        />
        <TextField
          type="number"
          name="seat"
          label={t('field.seat')}
          hint={t('field.seatHint')}
          min={1}
          max={99}
        />
      </ActForm>
    </details>
  );
}
