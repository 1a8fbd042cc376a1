import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayArrangePrecedence } from '#modules/precedence/permissions';
import { PartyName } from '#modules/precedence/screens/party-name.tsx';
import { nameOfParty, tellDay } from '#modules/precedence/telling/why';
import type { RankedParty } from '#modules/precedence/types';
import { isAllowed } from '#platform/permissions';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/precedence-offices.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    parties: await api.precedence.offices({ edition }),
    mayArrange: isAllowed(rolesIn(account, edition), mayArrangePrecedence),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    await api.precedence.tellOffice({
      edition,
      delegationId: wordIn(form, 'intent'),
      title: wordIn(form, 'title'),
      tookOfficeOn: wordIn(form, 'tookOfficeOn') || null,
      organisation: wordIn(form, 'organisation'),
    });
    return { saved: true as const };
  });
}

export default function PrecedenceOffices({
  loaderData: { parties, mayArrange },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('precedence');
  const common = useTranslations('common');
  const locale = useLocale();
  const alphabet = new Intl.Collator(locale);
  const byName = parties.toSorted((one, other) =>
    alphabet.compare(nameOfParty(one, locale), nameOfParty(other, locale)),
  );

  return (
    <>
      <PageHeader
        title={t('offices.title')}
        lead={t('offices.lead')}
        actions={<Link to={`/office/${edition}/precedence`}>{common('back')}</Link>}
      />
      {actionData && 'saved' in actionData && (
        <p className="panel">
          <output>{t('offices.saved')}</output>
        </p>
      )}
      <section className="panel">
        <ul className="rows">
          {byName.map((party) => (
            <li key={party.id}>
              <OfficeLine party={party} />
              {mayArrange && <OfficeForm party={party} answer={actionData} />}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function OfficeLine({ party }: { party: RankedParty }) {
  const t = useTranslations('precedence.offices');
  const level = useTranslations('delegations.level');
  const locale = useLocale();

  return (
    <div>
      <strong>
        <PartyName party={party} />
      </strong>{' '}
      <small dir="auto">{party.name}</small>
      <br />
      {level(party.level)} · <bdi>{party.head ?? t('none')}</bdi>
      {party.title && (
        <>
          , <bdi>{party.title}</bdi>
        </>
      )}
      <br />
      {party.tookOfficeOn ? (
        <>
          {t('tookOffice')} {tellDay(party.tookOfficeOn, locale)}
        </>
      ) : (
        <StateMark tone="waiting">{t('unknown')}</StateMark>
      )}
    </div>
  );
}

function OfficeForm({ party, answer }: { party: RankedParty; answer: unknown }) {
  const t = useTranslations('precedence.offices');

  return (
    <details>
      <summary>{t('edit')}</summary>
      <ActForm intent={party.id} answer={answer} submit={t('save')}>
        <TextField
          name="title"
          label={t('officeTitle')}
          maxLength={300}
          defaultValue={party.title}
        />
        <TextField
          type="date"
          name="tookOfficeOn"
          label={t('tookOffice')}
          defaultValue={party.tookOfficeOn}
        />
        <TextField
          name="organisation"
          label={t('organisation')}
          hint={t('organisationHint')}
          maxLength={300}
          defaultValue={party.organisation}
        />
      </ActForm>
    </details>
  );
}
