import { useTranslations } from 'use-intl';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import { legStatesOf, nightsOf } from '../rules.ts';
import { directions, modes, roomKinds, type Leg, type Stay, type Vehicle } from '../types.ts';
import { LegLine, When } from './officer-card.tsx';

type May = { tell: boolean; arrange: boolean; report: boolean };

/** Legs, rooms, vehicles and wishes of one delegation, each beside the form that changes it. */
export function StayDesk({
  stay,
  vehicles,
  may,
  timeZone,
  answer,
}: {
  stay: Stay;
  vehicles: readonly Vehicle[];
  may: May;
  timeZone: string;
  answer: unknown;
}) {
  const t = useTranslations('stays');

  return (
    <>
      <section className="panel">
        <h2>{t('embassy.legs')}</h2>
        {stay.legs.length === 0 && <p>{t('embassy.noLeg')}</p>}
        {stay.legs.map((leg) => (
          <LegPanel key={leg.id} stay={stay} leg={leg} may={may} {...{ timeZone, answer }} />
        ))}
        {may.tell && (
          <details>
            <summary>{t('embassy.addLeg')}</summary>
            <LegForm stay={stay} timeZone={timeZone} answer={answer} />
          </details>
        )}
      </section>
      <Rooms stay={stay} mayArrange={may.arrange} answer={answer} />
      <Duties stay={stay} vehicles={vehicles} mayArrange={may.arrange} answer={answer} />
      <section className="panel">
        <h2>{t('office.wish')}</h2>
        <WishLine stay={stay} />
      </section>
    </>
  );
}

function LegPanel({
  stay,
  leg,
  may,
  timeZone,
  answer,
}: {
  stay: Stay;
  leg: Leg;
  may: May;
  timeZone: string;
  answer: unknown;
}) {
  const t = useTranslations('stays');
  const { day } = wallClock(leg.expectedAt, timeZone);

  return (
    <details>
      <summary>
        <LegLine leg={leg} />
      </summary>
      {may.report && (
        <ActForm intent={`state ${leg.id}`} answer={answer} submit={t('office.tell')}>
          <input type="hidden" name="id" value={leg.id} />
          <input type="hidden" name="delegationId" value={stay.delegation.id} />
          <input type="hidden" name="day" value={day} />
          <SelectField
            name="status"
            label={t('field.state')}
            defaultValue={leg.state}
            options={legStatesOf(leg.direction).map((value) => ({
              value,
              label: t(`legState.${value}`),
            }))}
          />
          <TextField type="time" name="newTime" label={t('office.newTime')} />
        </ActForm>
      )}
      {may.tell && <LegForm stay={stay} leg={leg} timeZone={timeZone} answer={answer} />}
    </details>
  );
}

function LegForm({
  stay,
  leg,
  timeZone,
  answer,
}: {
  stay: Stay;
  leg?: Leg;
  timeZone: string;
  answer: unknown;
}) {
  const t = useTranslations('stays');
  const local = leg && wallClock(leg.scheduledAt, timeZone);

  return (
    <ActForm intent={`leg ${leg?.id ?? 'new'}`} answer={answer} submit={t('save')}>
      <input type="hidden" name="delegationId" value={stay.delegation.id} />
      {leg && <input type="hidden" name="id" value={leg.id} />}
      {leg && <input type="hidden" name="version" value={leg.version} />}
      {leg?.people.map((id) => (
        <input key={id} type="hidden" name="people" value={id} />
      ))}
      <SelectField
        name="direction"
        label={t('field.direction')}
        defaultValue={leg?.direction}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <SelectField
        name="mode"
        label={t('field.mode')}
        defaultValue={leg?.mode}
        options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <TextField
        type="date"
        name="scheduledAt"
        label={t('field.day')}
        required
        defaultValue={local?.day}
      />
      <TextField
        type="time"
        name="time"
        label={t('field.time')}
        required
        defaultValue={local?.time}
      />
      <TextField name="place" label={t('field.place')} required defaultValue={leg?.place} />
      <TextField name="number" label={t('field.number')} defaultValue={leg?.number} />
      <TextField name="carrier" label={t('field.carrier')} defaultValue={leg?.carrier} />
      <CheckField
        name="vipLounge"
        label={t('field.vipLounge')}
        defaultChecked={leg?.vipLounge ?? false}
      />
    </ActForm>
  );
}

function Rooms({ stay, mayArrange, answer }: { stay: Stay; mayArrange: boolean; answer: unknown }) {
  const t = useTranslations('stays');
  const nameOf = new Map(stay.people.map(({ id, name }) => [id, name]));

  return (
    <section className="panel">
      <h2>{t('office.rooms')}</h2>
      {stay.rooms.map((room) => (
        <div key={room.id}>
          <p>
            <bdi>{room.hotel}</bdi> <bdi>{room.room}</bdi> · {t(`roomKind.${room.kind}`)} ·{' '}
            <bdi dir="ltr">{`${room.fromDay} – ${room.untilDay}`}</bdi> ·{' '}
            {t('nights', { count: nightsOf(room) })} ·{' '}
            <bdi>{room.people.map((id) => nameOf.get(id)).join(', ')}</bdi>
          </p>
          {mayArrange && (
            <ActForm intent={`remove-room ${room.id}`} answer={answer} submit={t('remove')}>
              <input type="hidden" name="id" value={room.id} />
            </ActForm>
          )}
        </div>
      ))}
      {mayArrange && (
        <details>
          <summary>{t('office.addRoom')}</summary>
          <ActForm intent="room" answer={answer} submit={t('save')}>
            <input type="hidden" name="delegationId" value={stay.delegation.id} />
            <TextField name="hotel" label={t('field.hotel')} required />
            <TextField name="room" label={t('field.room')} />
            <SelectField
              name="kind"
              label={t('field.kind')}
              options={roomKinds.map((value) => ({ value, label: t(`roomKind.${value}`) }))}
            />
            <TextField type="date" name="fromDay" label={t('field.fromDay')} required />
            <TextField type="date" name="untilDay" label={t('field.untilDay')} required />
            <SelectField
              name="people"
              label={t('field.people')}
              unset={t('nobody')}
              options={stay.people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </ActForm>
        </details>
      )}
    </section>
  );
}

function Duties({
  stay,
  vehicles,
  mayArrange,
  answer,
}: {
  stay: Stay;
  vehicles: readonly Vehicle[];
  mayArrange: boolean;
  answer: unknown;
}) {
  const t = useTranslations('stays');

  return (
    <section className="panel">
      <h2>{t('office.duties')}</h2>
      {stay.duties.map((duty) => (
        <div key={duty.id}>
          <p>
            <bdi>{[duty.callSign, duty.plate, duty.driver].filter(Boolean).join(' · ')}</bdi> ·{' '}
            <When at={duty.fromAt} /> – <When at={duty.untilAt} />
          </p>
          {mayArrange && (
            <ActForm intent={`take-back ${duty.id}`} answer={answer} submit={t('remove')}>
              <input type="hidden" name="id" value={duty.id} />
            </ActForm>
          )}
        </div>
      ))}
      {mayArrange && vehicles.length > 0 && (
        <details>
          <summary>{t('office.addDuty')}</summary>
          <ActForm intent="duty" answer={answer} submit={t('save')}>
            <input type="hidden" name="delegationId" value={stay.delegation.id} />
            <SelectField
              name="vehicleId"
              label={t('field.vehicle')}
              options={vehicles.map(({ id, plate, callSign }) => ({
                value: id,
                label: [callSign, plate].filter(Boolean).join(' · '),
              }))}
            />
            <TextField type="date" name="fromAt" label={t('field.fromAt')} required />
            <TextField type="time" name="fromTime" label={t('field.time')} required />
            <TextField type="date" name="untilAt" label={t('field.untilAt')} required />
            <TextField type="time" name="untilTime" label={t('field.time')} required />
          </ActForm>
        </details>
      )}
    </section>
  );
}

/** What an embassy asks for, in one line. */
export function WishLine({ stay: { wish } }: { stay: Stay }) {
  const t = useTranslations('stays');
  const told = [
    wish.hotel && `${t('field.hotelWish')} : ${wish.hotel}`,
    wish.rooms !== null && `${t('field.rooms')} : ${wish.rooms}`,
    wish.vehicles !== null && `${t('field.vehicles')} : ${wish.vehicles}`,
    wish.note,
  ].filter(Boolean);
  return <p dir="auto">{told.join(' · ') || t('office.noWish')}</p>;
}

function wallClock(at: Date, timeZone: string): { day: string; time: string } {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', style).format(at).split(' ');
  return { day, time };
}
