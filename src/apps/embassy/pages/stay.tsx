import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { LegLine, When } from '#modules/stays/screens/officer-card.tsx';
import { WishLine } from '#modules/stays/screens/stay-desk.tsx';
import { legIn, numberOrNull } from '#modules/stays/screens/stay-form';
import { directions, modes, type Leg, type Stay } from '#modules/stays/types';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import {
  CheckGroup,
  DateInput,
  GuestForm,
  SelectInput,
  SubmitButton,
  TextArea,
  TextInput,
} from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { useGuestFrame } from '../layout.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/stay.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const delegations = await api.stays.delegations({ edition });
  return Promise.all(delegations.map(({ id }) => api.stays.get({ edition, delegationId: id })));
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const [intent] = textIn(form, 'intent').split(' ');
  const frame = await api.answers.frame({ edition });
  return attempt(form, async () => {
    if (intent === 'cancel') await api.stays.cancelLeg({ edition, id: textIn(form, 'id') });
    else if (intent === 'wish')
      await api.stays.saveWish({
        edition,
        delegationId: textIn(form, 'delegationId'),
        hotel: textIn(form, 'hotel'),
        rooms: numberOrNull(form, 'rooms'),
        vehicles: numberOrNull(form, 'vehicles'),
        note: textIn(form, 'note'),
        version: Number(textIn(form, 'version')),
      });
    else await api.stays.saveLeg({ edition, ...legIn(form, frame.edition.timeZone) });
    return redirect(stepAddress(edition, 'stay'), 303);
  });
}

/** How the delegation comes and goes, and what it needs: everything optional, all on one page. */
export default function StayPage({
  loaderData: stays,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('stays');

  return (
    <EmbassyFrame step="stay" title={t('embassy.title')} lead={t('embassy.lead')}>
      {stays.length === 0 && <p>{t('embassy.none')}</p>}
      {stays.map((stay) => (
        <section key={stay.delegation.id} aria-label={stay.delegation.name}>
          {stays.length > 1 && <h2 dir="auto">{stay.delegation.name}</h2>}
          <Legs stay={stay} answer={actionData} />
          <Needs stay={stay} answer={actionData} />
          <People stay={stay} edition={edition} />
        </section>
      ))}
    </EmbassyFrame>
  );
}

function Legs({ stay, answer }: { stay: Stay; answer: unknown }) {
  const t = useTranslations('stays');
  const asked = intentOf(answer);

  return (
    <>
      <h2>{t('embassy.legs')}</h2>
      {stay.legs.length === 0 && <p className="quiet">{t('embassy.noLeg')}</p>}
      {stay.legs.map((leg) => (
        <article key={leg.id} className="card">
          <p>
            <LegLine leg={leg} />
          </p>
          {leg.state !== 'cancelled' && (
            <details open={asked === `leg ${leg.id}`}>
              <summary>{t('embassy.changeLeg')}</summary>
              <LegForm stay={stay} leg={leg} answer={answer} />
              <GuestForm answer={answer} intent={`cancel ${leg.id}`}>
                <input type="hidden" name="id" value={leg.id} />
                <SubmitButton quiet>{t('embassy.cancelLeg')}</SubmitButton>
              </GuestForm>
            </details>
          )}
        </article>
      ))}
      <details open={asked === `leg new ${stay.delegation.id}` || stay.legs.length === 0}>
        <summary>{t('embassy.addLeg')}</summary>
        <LegForm stay={stay} leg={undefined} answer={answer} />
      </details>
    </>
  );
}

function LegForm({ stay, leg, answer }: { stay: Stay; leg: Leg | undefined; answer: unknown }) {
  const t = useTranslations('stays');
  const { edition } = useGuestFrame();
  const local = leg && wallClock(leg.scheduledAt, edition.timeZone);
  const changed = { ...(leg && { version: leg.version }) };

  return (
    <GuestForm
      answer={answer}
      intent={`leg ${leg?.id ?? `new ${stay.delegation.id}`}`}
      {...changed}
    >
      <input type="hidden" name="delegationId" value={stay.delegation.id} />
      {leg && <input type="hidden" name="id" value={leg.id} />}
      <SelectInput
        name="direction"
        label={t('field.direction')}
        required
        defaultValue={leg?.direction}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
      />
      <SelectInput
        name="mode"
        label={t('field.mode')}
        required
        defaultValue={leg?.mode}
        options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <DateInput name="scheduledAt" label={t('field.day')} required defaultValue={local?.[0]} />
      <TextInput
        type="time"
        name="time"
        label={t('field.time')}
        hint={t('field.timeHint', { city: edition.city })}
        required
        defaultValue={local?.[1]}
      />
      <TextInput name="place" label={t('field.place')} required defaultValue={leg?.place} />
      <TextInput name="number" label={t('field.number')} defaultValue={leg?.number} />
      <TextInput name="carrier" label={t('field.carrier')} defaultValue={leg?.carrier} />
      {stay.people.length > 0 && (
        <CheckGroup
          name="people"
          label={t('field.people')}
          hint={t('field.peopleHint')}
          defaultValues={leg?.people ?? []}
          options={stay.people.map(({ id, name }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
          }))}
        />
      )}
      <CheckGroup
        name="vipLounge"
        label={t('arrivals.lounge')}
        defaultValues={leg?.vipLounge ? ['on'] : []}
        options={[{ value: 'on', label: t('field.vipLounge') }]}
      />
      <SubmitButton>{t('save')}</SubmitButton>
    </GuestForm>
  );
}

function Needs({ stay, answer }: { stay: Stay; answer: unknown }) {
  const t = useTranslations('stays');
  const { wish, rooms, duties } = stay;

  return (
    <>
      <h2>{t('embassy.needs')}</h2>
      {rooms.length > 0 && (
        <>
          <h3>{t('embassy.booked')}</h3>
          <ul>
            {rooms.map((room) => (
              <li key={room.id}>
                <bdi>{room.hotel}</bdi> <bdi>{room.room}</bdi> · {t(`roomKind.${room.kind}`)} ·{' '}
                <bdi dir="ltr">{`${room.fromDay} – ${room.untilDay}`}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {duties.length > 0 && (
        <>
          <h3>{t('embassy.given')}</h3>
          <ul>
            {duties.map((duty) => (
              <li key={duty.id}>
                <When at={duty.fromAt} /> · <bdi>{duty.plate}</bdi> · {duty.seats}{' '}
                {t('field.seats')}
              </li>
            ))}
          </ul>
        </>
      )}
      {/* Beside what was typed and refused stands what somebody else has saved meanwhile. */}
      {intentOf(answer) === `wish ${stay.delegation.id}` && <WishLine stay={stay} />}
      <GuestForm answer={answer} intent={`wish ${stay.delegation.id}`} version={wish.version}>
        <input type="hidden" name="delegationId" value={stay.delegation.id} />
        <TextInput name="hotel" label={t('field.hotelWish')} defaultValue={wish.hotel} />
        <TextInput
          name="rooms"
          label={t('field.rooms')}
          inputMode="numeric"
          defaultValue={wish.rooms}
        />
        <TextInput
          name="vehicles"
          label={t('field.vehicles')}
          inputMode="numeric"
          defaultValue={wish.vehicles}
        />
        <TextArea name="note" label={t('field.note')} rows={3} defaultValue={wish.note} />
        <SubmitButton>{t('save')}</SubmitButton>
      </GuestForm>
    </>
  );
}

function People({ stay, edition }: { stay: Stay; edition: string }) {
  const t = useTranslations('stays');
  if (stay.people.length === 0) return null;

  return (
    <>
      <h2>{t('embassy.people')}</h2>
      <p>{t('embassy.personLead')}</p>
      <ul className="guest-hub">
        {stay.people.map(({ id, name, particulars, given }) => (
          <li key={id}>
            <a href={`${stepAddress(edition, 'stay')}/${id}`} dir="auto">
              {name}
            </a>
            <p className="quiet">
              {[
                ...particulars.languages,
                particulars.diet,
                ...given.map((field) => t(`restricted.${field}`)),
              ]
                .filter(Boolean)
                .join(' · ') || t('unknown')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which form of the page was refused, so that it stands open. */
function intentOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('typed' in answer)) return undefined;
  const { typed } = answer;
  if (typeof typed !== 'object' || typed === null || !('intent' in typed)) return undefined;
  return Array.isArray(typed.intent) ? String(typed.intent[0]) : undefined;
}

function wallClock(at: Date, timeZone: string): [string, string] {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', style).format(at).split(' ');
  return [day, time];
}
