import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { standingOf } from '#modules/delegations/building/rules';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { GuestForm, SubmitButton } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import type { Route } from './+types/own.ts';
import { PersonFields } from './member-fields.tsx';
import { personIn } from './member-form.ts';
import { fieldsOf, filledFormIn, PassportHelp, passportIn } from './member-passport.tsx';
import { PhotoForm } from './member-photo.tsx';
import { Theirs, wasOvertaken } from './member-theirs.tsx';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const own = await context.get(pageContext).api.own.read({ edition });
  return { own, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const form = await request.formData();
  const read = passportIn(form, clock.now());
  if (read) return read;

  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'photo') {
      const photo = form.get('photo');
      if (photo instanceof File) await api.own.setPhoto({ edition, photo });
    } else {
      const version = Number(textIn(form, 'version'));
      await api.own.save({ edition, version, person: personIn(form, 'person') });
    }
    return redirect(`/own/${edition}?saved`, 303);
  });
}

/** A person's own page: what is told of them, to be completed and confirmed by themselves. */
export default function OwnPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { own, saved } = loaderData;
  const t = useTranslations('delegationBuilding');
  const filled = filledFormIn(actionData);
  const standing = standingOf(own.state);
  const isFrozen = own.frozen.length > 0;

  return (
    <EmbassyFrame title={t('own.title')} lead={t('own.lead')}>
      {saved && !actionData && <output className="notice">{t('saved')}</output>}
      <p>{t('own.standing', { standing: t(`standing.${standing}`) })}</p>
      {own.delegationName && <p>{t('own.delegation', { name: own.delegationName })}</p>}
      {own.completed && <p>{t('own.confirmed')}</p>}
      {isFrozen && standing !== 'withdrawn' && <p className="notice">{t('member.frozen')}</p>}
      <PrivacyNotice edition={edition} />
      {wasOvertaken(actionData) && <Theirs member={own} />}
      {standing !== 'withdrawn' && (
        <>
          {!isFrozen && <PassportHelp filled={filled} />}
          <GuestForm answer={actionData} intent="own" version={own.version}>
            <PersonFields prefix="person" person={{ ...own, ...fieldsOf(filled) }} />
            <SubmitButton>{t('own.save')}</SubmitButton>
          </GuestForm>
          <PhotoForm
            answer={actionData}
            src={
              own.photoId && `/api/v1/editions/${edition}/own/photo?v=${own.photoId.slice(0, 8)}`
            }
            isFrozen={isFrozen}
            name={`${own.givenNames} ${own.familyName}`}
          />
        </>
      )}
    </EmbassyFrame>
  );
}

function PrivacyNotice({ edition }: { edition: string }) {
  const t = useTranslations('delegationBuilding.own.notice');
  const privacy = useTranslations('privacy');
  const file = `/api/v1/editions/${edition}/own/privacy?format=`;

  return (
    <section className="guest-group">
      <h2>{t('title')}</h2>
      <p>{t('what')}</p>
      <p>{t('who')}</p>
      <p>{t('until')}</p>
      <p>{t('rights')}</p>
      <p>
        {privacy('export.title')} : <a href={`${file}pdf`}>{privacy('office.asPdf')}</a> ·{' '}
        <a href={`${file}json`}>{privacy('office.asJson')}</a>
      </p>
    </section>
  );
}
