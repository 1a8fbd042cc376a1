import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { CountryName } from '#ui/country-name';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ConvoyView, PersonView, VehicleView } from '../reading/types.ts';
import { isForPassengers } from '../seating/rules.ts';
import { vehicleKinds } from '../types.ts';
import './convoys.css';

/** Vehicles in the order of the column, each with who sits where. */
export function Column({
  view: { vehicles, people },
  mayPlan,
  answer,
}: {
  view: ConvoyView;
  mayPlan: boolean;
  answer: unknown;
}) {
  const t = useTranslations('convoys.column');
  const byId = new Map(people.map((person) => [person.id, person]));
  const next = Math.max(0, ...vehicles.map(({ place }) => place)) + 1;
  return (
    <section className="panel" id="column">
      <h2>{t('title')}</h2>
      {vehicles.map((vehicle) => (
        <div key={vehicle.id}>
          <VehicleHead vehicle={vehicle} />
          <Seats vehicle={vehicle} byId={byId} />
          {mayPlan && (
            <details>
              <summary>{t('change')}</summary>
              <VehicleForm
                key={JSON.stringify(vehicle)}
                vehicle={vehicle}
                place={vehicle.place}
                answer={answer}
              />
              <Form method="post">
                <input type="hidden" name="intent" value="remove-vehicle" />
                <input type="hidden" name="vehicleId" value={vehicle.id} />
                <ConfirmButton danger question={t('removeQuestion', { code: vehicle.code })}>
                  {t('remove')}
                </ConfirmButton>
              </Form>
            </details>
          )}
        </div>
      ))}
      {mayPlan && (
        <details open={vehicles.length === 0}>
          <summary>{t('add')}</summary>
          <VehicleForm key={next} place={next} answer={answer} />
        </details>
      )}
    </section>
  );
}

function VehicleHead({ vehicle }: { vehicle: VehicleView }) {
  const t = useTranslations('convoys');
  const { place, code, kind, plate, callSign, driverName, driverPhone, fuelRangeKm } = vehicle;
  return (
    <>
      <h3>
        {place}. <bdi>{code}</bdi> · {t(`kind.${kind}`)}
      </h3>
      <p>
        <bdi>{[plate, callSign].filter(Boolean).join(' · ')}</bdi> {t('column.driver')}:{' '}
        <bdi>{driverName || t('column.noDriver')}</bdi>{' '}
        {driverPhone && (
          <a href={`tel:${driverPhone.replaceAll(' ', '')}`} dir="ltr">
            {driverPhone}
          </a>
        )}
        {fuelRangeKm !== null && ` · ${t('column.range', { km: fuelRangeKm })}`}
      </p>
    </>
  );
}

function Seats({ vehicle, byId }: { vehicle: VehicleView; byId: ReadonlyMap<string, PersonView> }) {
  const t = useTranslations('convoys');
  const { seats, riders, held, free } = vehicle;
  if (!isForPassengers(vehicle)) return null;
  const taken = [
    ...riders.map(({ seat, participantId, locked }) => ({
      ...{ seat, person: byId.get(participantId), locked, officer: null },
    })),
    ...held.map(({ seat, officer }) => ({ seat, person: undefined, locked: false, officer })),
  ].toSorted((one, other) => one.seat - other.seat);
  return (
    <details>
      <summary>
        {t('seats', { taken: riders.length, seats })} · {t('free', { free: Math.max(0, free) })}
      </summary>
      <ol className="convoy-seats">
        {taken.map(({ seat, person, locked, officer }) => (
          <li key={seat} data-held={officer !== null}>
            <b>{seat}</b>
            <span>
              {officer !== null && t('seating.heldSeat', { officer: officer || '…' })}
              {person && (
                <>
                  <bdi>{person.name || person.badge}</bdi>{' '}
                  <small>
                    <bdi>{person.partyName ?? <CountryName code={person.country} />}</bdi>
                    {person.leads && ` · ${t('seating.heads')}`}
                    {locked && ` · ${t('seating.locked')}`}
                  </small>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function VehicleForm({
  vehicle,
  place,
  answer,
}: {
  vehicle?: VehicleView;
  place: number;
  answer: unknown;
}) {
  const t = useTranslations('convoys');
  const number = (name: 'place' | 'seats' | 'fuelRangeKm', limits: [number, number]) => ({
    ...{ type: 'number' as const, name, label: t(`field.${name}`) },
    ...{ min: limits[0], max: limits[1] },
  });
  const words = (name: 'plate' | 'callSign' | 'driverName' | 'driverPhone', longest: number) => ({
    ...{ name, label: t(`field.${name}`), maxLength: longest, defaultValue: vehicle?.[name] },
  });
  return (
    <ActForm
      intent={vehicle ? `vehicle ${vehicle.id}` : 'vehicle'}
      answer={answer}
      submit={t('act.save')}
    >
      <TextField
        name="code"
        label={t('field.code')}
        required
        maxLength={12}
        defaultValue={vehicle?.code}
      />
      <SelectField
        name="kind"
        label={t('field.kind')}
        required
        options={vehicleKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={vehicle?.kind}
      />
      <TextField {...number('place', [1, 200])} required defaultValue={place} />
      <TextField {...number('seats', [0, 99])} required defaultValue={vehicle?.seats ?? 0} />
      <TextField {...words('plate', 20)} />
      <TextField {...words('callSign', 30)} />
      <TextField {...words('driverName', 120)} />
      <TextField {...words('driverPhone', 40)} />
      <TextField {...number('fuelRangeKm', [0, 5000])} defaultValue={vehicle?.fuelRangeKm} />
    </ActForm>
  );
}
