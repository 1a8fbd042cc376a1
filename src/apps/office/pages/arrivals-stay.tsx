import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  mayArrangeStays,
  mayReadAccessNeeds,
  mayReadRadios,
  mayReadWeapons,
  mayReportStatus,
  mayTellStays,
} from '#modules/stays/permissions';
import { StayDesk } from '#modules/stays/screens/stay-desk.tsx';
import { StayPeople } from '#modules/stays/screens/stay-people.tsx';
import { instantAt, legIn, roomIn } from '#modules/stays/screens/stay-form';
import { legStates, readingPurposes } from '#modules/stays/types';
import { textIn } from '#platform/form-text';
import { isAllowed } from '#platform/permissions';
import { PageHeader } from '#ui/page-header';
import type { Api } from '../../server/router.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/arrivals-stay.ts';

export async function loader({ context, params: { edition, id } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const roles = rolesIn(account, edition);
  const may = {
    tell: isAllowed(roles, mayTellStays),
    arrange: isAllowed(roles, mayArrangeStays),
    report: isAllowed(roles, mayReportStatus),
    'access-needs': isAllowed(roles, mayReadAccessNeeds),
    weapons: isAllowed(roles, mayReadWeapons),
    radios: isAllowed(roles, mayReadRadios),
  };
  const [stay, plan, vehicles] = await Promise.all([
    api.stays.get({ edition, delegationId: id }),
    api.editions.plan({ edition }),
    may.arrange ? api.stays.vehicles({ edition }) : [],
  ]);
  return { stay, vehicles, may, timeZone: plan.edition.timeZone };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const form = await request.formData();
  const { timeZone } = (await api.editions.plan({ edition })).edition;
  const [intent = ''] = textIn(form, 'intent').split(' ');
  return attempt(form, async () => {
    if (intent === 'read') return readOne(api, edition, form);
    if (intent === 'leg') await api.stays.saveLeg({ edition, ...legIn(form, timeZone) });
    if (intent === 'room') await api.stays.saveRoom({ edition, ...roomIn(form) });
    if (intent === 'remove-room') await api.stays.removeRoom({ edition, id: textIn(form, 'id') });
    if (intent === 'take-back')
      await api.stays.takeVehicleBack({ edition, id: textIn(form, 'id') });
    if (intent === 'duty')
      await api.stays.giveVehicle({
        edition,
        vehicleId: textIn(form, 'vehicleId'),
        delegationId: textIn(form, 'delegationId'),
        fromAt: instantAt(textIn(form, 'fromAt'), textIn(form, 'fromTime'), timeZone),
        untilAt: instantAt(textIn(form, 'untilAt'), textIn(form, 'untilTime'), timeZone),
      });
    if (intent === 'state') await tellState(api, edition, form, { timeZone, at: clock.now() });
    return null;
  });
}

/** Everything about the stay of one delegation, for those who arrange it. */
export default function OfficeStay({
  loaderData,
  actionData,
  params: { edition, id },
}: Route.ComponentProps) {
  const { stay, vehicles, may, timeZone } = loaderData;
  const t = useTranslations('stays');
  const read = actionData && 'read' in actionData ? actionData.read : undefined;

  return (
    <>
      <PageHeader
        title={t('office.title', { name: stay.delegation.name })}
        lead={t('office.lead')}
        actions={<Link to={`/office/${edition}/delegations/${id}`}>{t('office.back')}</Link>}
      />
      <StayDesk stay={stay} vehicles={vehicles} may={may} timeZone={timeZone} answer={actionData} />
      <StayPeople stay={stay} may={may} read={read} answer={actionData} />
    </>
  );
}

async function tellState(
  api: Api,
  edition: string,
  form: FormData,
  { timeZone, at }: { timeZone: string; at: Date },
): Promise<void> {
  const status = legStates.find((known) => known === textIn(form, 'status')) ?? 'announced';
  const time = instantAt(textIn(form, 'day'), textIn(form, 'newTime'), timeZone);
  const event = {
    id: crypto.randomUUID(),
    delegationId: textIn(form, 'delegationId'),
    legId: textIn(form, 'id'),
    status,
    expectedAt: status === 'delayed' ? time : null,
    deviceTime: at,
  };
  await api.stays.report({ edition, events: [event] });
}

async function readOne(api: Api, edition: string, form: FormData) {
  const participantId = textIn(form, 'person');
  const field = textIn(form, 'field');
  const purpose = readingPurposes.find((known) => known === textIn(form, 'purpose')) ?? 'security';
  const asked = { edition, participantId, purpose };
  if (field === 'weapons')
    return {
      read: { participantId, field, content: (await api.stays.readWeapons(asked)).content },
    } as const;
  if (field === 'radios')
    return {
      read: { participantId, field, content: (await api.stays.readRadios(asked)).content },
    } as const;
  const { content } = await api.stays.readAccessNeeds(asked);
  return { read: { participantId, field: 'access-needs', content } } as const;
}
