import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  substitutionReasons,
  type SubstitutionReason,
} from '#modules/participants/substitution/types';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { CheckGroup, GuestForm, SelectInput, SubmitButton } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/member-new.ts';
import { PersonFields, RoleField } from './member-fields.tsx';
import { memberIn } from './member-form.ts';
import { fieldsOf, filledFormIn, PassportHelp, passportIn } from './member-passport.tsx';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const { searchParams } = new URL(request.url);
  const replaced = searchParams.get('replaces');
  if (replaced) {
    const member = await api.delegationBuilding.member({ edition, participantId: replaced });
    return { delegationId: member.delegationId, replaces: member, nationality: '' };
  }
  const delegationId = searchParams.get('d') ?? undefined;
  const { chosen } = await api.delegationBuilding.read({
    edition,
    ...(delegationId && { delegationId }),
  });
  if (!chosen) throw redirect(stepAddress(edition, 'delegation'));
  return { delegationId: chosen.id, replaces: null, nationality: chosen.country };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const form = await request.formData();
  const read = passportIn(form, clock.now());
  if (read) return read;

  const replaced = new URL(request.url).searchParams.get('replaces');
  return attempt(form, async () => {
    const asked = { edition, member: memberIn(form), distinct: form.has('distinct') };
    const { participantId } = replaced
      ? await api.delegationBuilding.substitute({
          ...asked,
          participantId: replaced,
          reason: textIn(form, 'reason') as SubstitutionReason,
        })
      : await api.delegationBuilding.register({
          ...asked,
          delegationId: textIn(form, 'delegationId'),
        });
    return redirect(`${stepAddress(edition, 'delegation')}/${participantId}?saved`, 303);
  });
}

/** One more member, or somebody in another member's place. */
export default function NewMember({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { delegationId, replaces, nationality } = loaderData;
  const t = useTranslations('delegationBuilding');
  const filled = filledFormIn(actionData);
  const isTwin =
    actionData !== undefined &&
    'problem' in actionData &&
    actionData.problem.code === 'member.twin';
  return (
    <EmbassyFrame
      step="delegation"
      title={replaces ? t('member.replace', { name: nameOf(replaces) }) : t('member.new')}
      lead={replaces ? t('member.replaceLead') : t('member.newLead')}
    >
      {replaces?.substitution && (
        <p className="problem-panel">{t(`replace.refusal.${replaces.substitution}`)}</p>
      )}
      <PassportHelp filled={filled} />
      <GuestForm answer={actionData} intent="save">
        <input type="hidden" name="delegationId" value={delegationId} />
        <RoleField role={replaces?.role} />
        <PersonFields prefix="member" person={{ nationality, ...fieldsOf(filled) }} />
        {replaces && (
          <SelectInput
            name="reason"
            label={t('replace.reason')}
            required
            options={substitutionReasons.map((value) => ({
              value,
              label: t(`replace.reasons.${value}`),
            }))}
          />
        )}
        {isTwin && (
          <CheckGroup
            name="distinct"
            label={t('member.distinctLabel')}
            options={[{ value: 'yes', label: t('member.distinct') }]}
          />
        )}
        <SubmitButton>{replaces ? t('replace.confirm') : t('member.save')}</SubmitButton>
      </GuestForm>
      <p>
        <a href={`${stepAddress(edition, 'delegation')}?d=${delegationId}`}>{t('member.back')}</a>
      </p>
    </EmbassyFrame>
  );
}

function nameOf({ givenNames, familyName }: { givenNames: string; familyName: string }): string {
  return `${givenNames} ${familyName}`;
}
