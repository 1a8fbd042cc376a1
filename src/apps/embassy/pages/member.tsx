import { redirect } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { withdrawalReasons, type WithdrawalReason } from '#modules/participants/types';
import { inLanguage } from '#platform/i18n';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { GuestForm, SelectInput, SubmitButton } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/member.ts';
import { PersonFields, RoleField } from './member-fields.tsx';
import { memberChangesIn } from './member-form.ts';
import { fieldsOf, filledFormIn, PassportHelp, passportIn } from './member-passport.tsx';
import { PhotoForm } from './member-photo.tsx';
import { MissingFacts, StandingMark } from './member-standing.tsx';
import { Theirs, wasOvertaken } from './member-theirs.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const { edition, member: participantId } = params;
  const member = await api.delegationBuilding.member({ edition, participantId });
  return { member, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const { edition, member: participantId } = params;
  const asked = { edition, participantId };
  const here = `${stepAddress(edition, 'delegation')}/${participantId}?saved`;
  const form = await request.formData();
  const read = passportIn(form, clock.now());
  if (read) return read;

  return attempt(form, async () => {
    switch (textIn(form, 'intent')) {
      case 'photo': {
        const photo = form.get('photo');
        if (photo instanceof File) await api.participants.setPhoto({ ...asked, photo });
        return redirect(here, 303);
      }
      case 'link':
        return api.delegationBuilding.makeLink({ ...asked, byMail: form.has('byMail') });
      case 'withdraw': {
        const reason = textIn(form, 'reason') as WithdrawalReason;
        await api.delegationBuilding.withdraw({ ...asked, reason });
        return redirect(stepAddress(edition, 'delegation'), 303);
      }
      default:
        await api.delegationBuilding.correct({
          ...asked,
          version: Number(textIn(form, 'version')),
          member: memberChangesIn(form),
        });
        return redirect(here, 303);
    }
  });
}

/** One member: what is told of them, and everything a focal point may do about them. */
export default function MemberPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { member, saved } = loaderData;
  const t = useTranslations('delegationBuilding');
  const locale = useLocale();
  const back = `${stepAddress(edition, 'delegation')}?d=${member.delegationId}`;
  const filled = filledFormIn(actionData);
  const isFrozen = member.frozen.length > 0;
  const hasLeft = member.standing === 'withdrawn';

  return (
    <EmbassyFrame
      step="delegation"
      title={`${member.givenNames} ${member.familyName}`}
      lead={<StandingMark standing={member.standing} />}
    >
      {saved && !actionData && <output className="notice">{t('saved')}</output>}
      <p>{t('member.category', { category: inLanguage(member.categoryName, locale) })}</p>
      <MissingFacts member={member} />
      {isFrozen && !hasLeft && <p className="notice">{t('member.frozen')}</p>}
      {wasOvertaken(actionData) && <Theirs member={member} />}
      {!hasLeft && (
        <>
          {!isFrozen && <PassportHelp filled={filled} />}
          <GuestForm answer={actionData} intent="correct" version={member.version}>
            {!isFrozen && <RoleField role={member.role} />}
            <PersonFields prefix="member" person={{ ...member, ...fieldsOf(filled) }} />
            <SubmitButton>{t('member.save')}</SubmitButton>
          </GuestForm>
          <PhotoForm
            answer={actionData}
            src={member.photoId && `/api/v1/editions/${edition}/participants/${member.id}/photo`}
            isFrozen={isFrozen}
            name={`${member.givenNames} ${member.familyName}`}
          />
          <LinkForm member={member} answer={actionData} />
          <Leaving member={member} answer={actionData} edition={edition} />
        </>
      )}
      <p>
        <a href={back}>{t('member.back')}</a>
      </p>
    </EmbassyFrame>
  );
}

type Member = Route.ComponentProps['loaderData']['member'];

function LinkForm({ member, answer }: { member: Member; answer: unknown }) {
  const t = useTranslations('delegationBuilding.link');
  const format = useFormatter();
  const made = madeLink(answer);

  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {made?.address && (
        <output className="notice">
          {t('shown')}
          <br />
          <bdi className="link-once">{made.address}</bdi>
        </output>
      )}
      {made && !made.address && <output className="notice">{t('mailed')}</output>}
      {member.link && (
        <p>
          {t('current', {
            day: format.dateTime(new Date(member.link.validUntil), { dateStyle: 'long' }),
          })}
        </p>
      )}
      <GuestForm answer={answer} intent="link">
        {member.email && (
          <SubmitButton name="byMail" value="yes">
            {t('mail')}
          </SubmitButton>
        )}
        <SubmitButton quiet>{t('show')}</SubmitButton>
      </GuestForm>
    </section>
  );
}

function madeLink(answer: unknown): { address: string | null } | undefined {
  return typeof answer === 'object' && answer !== null && 'address' in answer
    ? (answer as { address: string | null })
    : undefined;
}

function Leaving({
  member,
  answer,
  edition,
}: {
  member: Member;
  answer: unknown;
  edition: string;
}) {
  const t = useTranslations('delegationBuilding');
  const reasons = useTranslations('participants.withdrawal');

  return (
    <>
      <section>
        <h2>{t('replace.title')}</h2>
        {member.substitution ? (
          <p>{t(`replace.refusal.${member.substitution}`)}</p>
        ) : (
          <p>
            <a
              className="button"
              href={`${stepAddress(edition, 'delegation')}/new?replaces=${member.id}`}
            >
              {t('replace.act')}
            </a>
          </p>
        )}
      </section>
      <section>
        <h2>{t('withdraw.title')}</h2>
        <p>{t('withdraw.lead')}</p>
        <GuestForm answer={answer} intent="withdraw">
          <SelectInput
            name="reason"
            label={t('withdraw.reason')}
            required
            options={withdrawalReasons
              .filter((reason) => reason !== 'replaced')
              .map((value) => ({ value, label: reasons(value) }))}
          />
          <SubmitButton quiet>{t('withdraw.act')}</SubmitButton>
        </GuestForm>
      </section>
    </>
  );
}
