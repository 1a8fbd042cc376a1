import { data, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { AskerKind } from '#modules/requests/types';
import { countriesByName } from '#platform/countries';
import { textIn } from '#platform/form-text';
import {
  DateInput,
  GuestForm,
  SelectInput,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../embassy/fields.tsx';
import { EmbassyFrame } from '../../embassy/frame.tsx';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/person.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const own = await context.get(pageContext).api.requests.own.read({ edition });
  const id = new URL(request.url).searchParams.get('id');
  const known = id ? own.requests.find((one) => one.id === id) : undefined;
  if (id && !known?.draft) throw data(null, { status: 404 });
  if (!id && !own.mayBegin) return redirect(`/asking/${edition}`, 303);
  return { form: own.form, asker: own.asker, known: known ?? null };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const word = (name: string) => textIn(form, `person.${name}`).trim();
  return attempt(form, async () => {
    const id = textIn(form, 'id') || undefined;
    const written = await api.requests.own.write({
      edition,
      ...(id && { id, version: Number(textIn(form, 'version')) }),
      activity: textIn(form, 'activity'),
      equipment: textIn(form, 'equipment'),
      person: {
        givenNames: word('givenNames'),
        familyName: word('familyName'),
        nameAr: word('nameAr'),
        post: word('post'),
        organisation: word('organisation'),
        nationality: word('nationality'),
        birthDate: word('birthDate'),
        documentType: word('documentType'),
        documentNumber: word('documentNumber'),
        email: word('email'),
        phone: word('phone'),
      },
    });
    return redirect(`/asking/${edition}/${written.id}`, 303);
  });
}

/** Who is to be let in, as their passport names them. */
export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, asker, known } = loaderData;
  const t = useTranslations('requests.person');
  const field = useTranslations('participants.field');
  const document = useTranslations('delegationBuilding.member.document');
  const locale = useLocale();
  const draft = known?.draft;
  const text = (name: TextName) => ({
    name: `person.${name}`,
    label: field(name),
    defaultValue: draft?.[name],
    maxLength: 200,
  });

  return (
    <EmbassyFrame title={t('title')} lead={t('lead')}>
      <GuestForm answer={actionData} intent="person" {...(known && { version: known.version })}>
        {known && <input type="hidden" name="id" value={known.id} />}
        <TextInput {...text('familyName')} required />
        <TextInput {...text('givenNames')} required />
        <TextInput {...text('nameAr')} />
        <SelectInput
          name="person.nationality"
          label={field('nationality')}
          defaultValue={draft?.nationality ?? asker.country}
          required
          options={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DateInput
          name="person.birthDate"
          label={field('birthDate')}
          defaultValue={draft?.birthDate}
          min="1900-01-01"
          required
        />
        <SelectInput
          name="person.documentType"
          label={field('documentType')}
          defaultValue={draft?.documentType ?? 'passport'}
          required
          options={documentTypes.map((value) => ({ value, label: document(value) }))}
        />
        <TextInput {...text('documentNumber')} maxLength={40} required />
        <TextInput {...text('post')} />
        {!form.organisationFirst && (
          <TextInput {...text('organisation')} label={t('organisation')} />
        )}
        <TextArea
          name="activity"
          label={t(`activity.${form.asker satisfies AskerKind}`)}
          defaultValue={known?.activity}
          rows={3}
          maxLength={1_000}
        />
        <TextArea
          name="equipment"
          label={t(`equipment.${form.asker satisfies AskerKind}`)}
          hint={t('equipmentHint')}
          defaultValue={known?.equipment}
          rows={3}
          maxLength={1_000}
        />
        <TextInput {...text('email')} type="email" label={t('own')} maxLength={254} />
        <TextInput {...text('phone')} type="tel" maxLength={40} />
        <SubmitButton>{t('save')}</SubmitButton>
      </GuestForm>
    </EmbassyFrame>
  );
}

type TextName =
  | 'familyName'
  | 'givenNames'
  | 'nameAr'
  | 'documentNumber'
  | 'post'
  | 'organisation'
  | 'email'
  | 'phone';

const documentTypes = [
  'passport',
  'service-passport',
  'diplomatic-passport',
  'identity-card',
] as const;
