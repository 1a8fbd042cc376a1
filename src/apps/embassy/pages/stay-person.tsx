import { redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import {
  languagesIn,
  radiosIn,
  ROWS_OFFERED,
  weaponsIn,
  wordsIn,
} from '#modules/stays/screens/stay-form';
import type { RestrictedField } from '#modules/stays/types';
import { AppError } from '#platform/errors';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { CheckGroup, GuestForm, SubmitButton, TextArea, TextInput } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/stay-person.ts';

export async function loader({ context, params: { edition, person } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  for (const { id } of await api.stays.delegations({ edition })) {
    const { people } = await api.stays.get({ edition, delegationId: id });
    const found = people.find((one) => one.id === person);
    if (found) return found;
  }
  throw new AppError('participant.unknown', { participantId: person });
}

export async function action({
  context,
  params: { edition, person: participantId },
  request,
}: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    if (textIn(form, 'intent') === 'restricted') {
      const takenBack = new Set(wordsIn(form, 'takeBack'));
      const handedIn = <Content extends { length: number }>(
        field: RestrictedField,
        read: Content,
      ) => (takenBack.has(field) || read.length > 0 ? read : undefined);
      await api.stays.give({
        edition,
        participantId,
        'access-needs': handedIn('access-needs', textIn(form, 'access-needs').trim()),
        weapons: handedIn('weapons', weaponsIn(form)),
        radios: handedIn('radios', radiosIn(form)),
      });
    } else
      await api.stays.saveParticulars({
        edition,
        participantId,
        languages: languagesIn(form),
        diet: textIn(form, 'diet'),
        version: Number(textIn(form, 'version')),
      });
    return redirect(`${stepAddress(edition, 'stay')}/${participantId}`, 303);
  });
}

/** What is told of one person. What is restricted goes in here and never comes out again. */
export default function StayPersonPage({
  loaderData: person,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('stays');
  const { languages, diet, version } = person.particulars;

  return (
    <EmbassyFrame step="stay" title={t('embassy.person')} lead={t('embassy.personLead')}>
      <p>
        <strong dir="auto">{person.name}</strong> ·{' '}
        <a href={stepAddress(edition, 'stay')}>{t('embassy.title')}</a>
      </p>
      {/* Beside what was typed and refused stands what somebody else has saved meanwhile. */}
      {actionData && <p dir="auto">{[...languages, diet].filter(Boolean).join(' · ')}</p>}
      <GuestForm answer={actionData} intent="particulars" version={version}>
        <TextInput
          name="languages"
          label={t('field.languages')}
          hint={t('field.languagesHint')}
          defaultValue={languages.join(' ')}
        />
        <TextInput
          name="diet"
          label={t('field.diet')}
          hint={t('field.dietHint')}
          defaultValue={diet}
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </GuestForm>
      <h2>{t('embassy.restricted')}</h2>
      <p>{t('embassy.restrictedLead')}</p>
      <GuestForm answer={actionData} intent="restricted">
        <Given field="access-needs" given={person.given} />
        <TextArea
          name="access-needs"
          label={t('restricted.access-needs')}
          hint={t('restricted.accessHint')}
          rows={3}
        />
        <Given field="weapons" given={person.given} />
        <Rows list="weapons" word="weapon" fields={weaponFields} />
        <Given field="radios" given={person.given} />
        <Rows list="radios" word="radio" fields={radioFields} />
        <SubmitButton>{t('embassy.send')}</SubmitButton>
      </GuestForm>
    </EmbassyFrame>
  );
}

const weaponFields = ['type', 'calibre', 'serial', 'ammunitionCount', 'permitNumber'] as const;
const radioFields = ['device', 'band', 'frequencyMhz', 'powerW'] as const;

/** What is left empty stays as it was given; taking it back is said apart. */
function Given({ field, given }: { field: RestrictedField; given: readonly RestrictedField[] }) {
  const t = useTranslations('stays');
  if (!given.includes(field)) return null;

  return (
    <CheckGroup
      name="takeBack"
      label={t(`restricted.${field}`)}
      hint={t('embassy.isGiven')}
      options={[{ value: field, label: t('embassy.takeBack') }]}
    />
  );
}

function Rows({
  list,
  word,
  fields,
}: {
  list: 'weapons' | 'radios';
  word: 'weapon' | 'radio';
  fields: typeof weaponFields | typeof radioFields;
}) {
  const t = useTranslations('stays.restricted');

  return Array.from({ length: ROWS_OFFERED }, (_, index) => (
    <details key={index} open={index === 0}>
      <summary>{t(word, { number: index + 1 })}</summary>
      {fields.map((field) => (
        <TextInput key={field} name={`${list}.${index}.${field}`} label={t(field)} />
      ))}
    </details>
  ));
}
