import { redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { levels, type Level } from '#modules/delegations/types';
import { inLanguage } from '#platform/i18n';
import { textIn } from '#platform/form-text';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { FileInput, GuestForm, SelectInput, SubmitButton } from '../fields.tsx';
import { EmbassyFrame } from '../frame.tsx';
import { stepAddress } from '../steps.ts';
import type { Route } from './+types/delegation.ts';
import { PlacesPart } from './delegation-places.tsx';
import { rowsIn } from './delegation-rows.ts';
import { loadedSheetIn, SheetOutcome } from './delegation-sheet.tsx';
import { useRoleName } from './member-fields.tsx';
import { MissingFacts, StandingMark } from './member-standing.tsx';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const delegationId = new URL(request.url).searchParams.get('d');
  return api.delegationBuilding.read({ edition, ...(delegationId && { delegationId }) });
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const delegationId = textIn(form, 'delegationId');
  const here = `${stepAddress(edition, 'delegation')}?d=${delegationId}`;
  return attempt(form, async () => {
    switch (textIn(form, 'intent')) {
      case 'open': {
        const level = textIn(form, 'level') as Level;
        await api.delegationBuilding.open({ edition, level });
        return redirect(stepAddress(edition, 'delegation'), 303);
      }
      case 'ask': {
        const categoryId = textIn(form, 'categoryId');
        const places = Number(textIn(form, 'places'));
        const reason = textIn(form, 'reason');
        await api.delegationQuotas.request({ edition, delegationId, categoryId, places, reason });
        return redirect(here, 303);
      }
      case 'rows':
        return api.delegationBuilding.loadRows({ edition, delegationId, rows: rowsIn(form) });
      default: {
        const file = form.get('file');
        if (!(file instanceof File)) return redirect(here, 303);
        return api.delegationBuilding.upload({ edition, delegationId, file });
      }
    }
  });
}

/** The delegation as its focal point builds it: who is in it, how many may be, and a list to send. */
export default function DelegationPage({
  loaderData,
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const { delegations, chosen, members, places, requests } = loaderData;
  const t = useTranslations('delegationBuilding');
  const loaded = loadedSheetIn(actionData);

  return (
    <EmbassyFrame step="delegation" title={t('title')} lead={t('lead')}>
      {delegations.length > 1 && (
        <nav aria-label={t('which')} className="guest-steps">
          <ol>
            {delegations.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={`${stepAddress(edition, 'delegation')}?d=${id}`}
                  aria-current={id === chosen?.id ? 'true' : undefined}
                >
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {!chosen && <OpenForm answer={actionData} />}
      {chosen && (
        <>
          {loaded && <SheetOutcome loaded={loaded} delegationId={chosen.id} edition={edition} />}
          <Members members={members} edition={edition} delegationId={chosen.id} />
          <SheetForm answer={actionData} delegationId={chosen.id} edition={edition} />
          <PlacesPart
            places={places}
            requests={requests}
            delegationId={chosen.id}
            answer={actionData}
          />
        </>
      )}
    </EmbassyFrame>
  );
}

function OpenForm({ answer }: { answer: unknown }) {
  const t = useTranslations('delegationBuilding.open');
  const names = useTranslations('delegations.level');

  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <GuestForm answer={answer} intent="open">
        <SelectInput
          name="level"
          label={t('level')}
          required
          defaultValue="minister"
          options={levels.map((value) => ({ value, label: names(value) }))}
        />
        <SubmitButton>{t('act')}</SubmitButton>
      </GuestForm>
    </section>
  );
}

type Members = Route.ComponentProps['loaderData']['members'];

function Members({
  members,
  edition,
  delegationId,
}: {
  members: Members;
  edition: string;
  delegationId: string;
}) {
  const t = useTranslations('delegationBuilding');
  const roleName = useRoleName();
  const locale = useLocale();

  return (
    <section>
      <h2>{t('members.title')}</h2>
      {members.length === 0 && <p>{t('members.none')}</p>}
      <ol className="guest-hub">
        {members.map((member) => (
          <li key={member.id} data-standing={member.standing}>
            <h3>
              <a href={`${stepAddress(edition, 'delegation')}/${member.id}`}>
                <bdi>
                  {[member.rank, member.givenNames, member.familyName].filter(Boolean).join(' ')}
                </bdi>
              </a>
            </h3>
            <p>
              {roleName(member.role)} · {inLanguage(member.categoryName, locale)} ·{' '}
              <StandingMark standing={member.standing} />
            </p>
            {member.substitutes && <p>{t('members.replaces')}</p>}
            <MissingFacts member={member} />
          </li>
        ))}
      </ol>
      <p>
        <a className="button" href={`${stepAddress(edition, 'delegation')}/new?d=${delegationId}`}>
          {t('members.add')}
        </a>
      </p>
    </section>
  );
}

function SheetForm({
  answer,
  delegationId,
  edition,
}: {
  answer: unknown;
  delegationId: string;
  edition: string;
}) {
  const t = useTranslations('delegationBuilding.sheet');
  const template = `${stepAddress(edition, 'delegation')}/template`;

  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>
        <a href={`${template}/xlsx`}>{t('xlsx')}</a> · <a href={`${template}/csv`}>{t('csv')}</a>
      </p>
      <GuestForm answer={answer} intent="upload" files>
        <input type="hidden" name="delegationId" value={delegationId} />
        <FileInput
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".xlsx,.xlsm,.csv,text/csv"
          required
        />
        <SubmitButton>{t('act')}</SubmitButton>
      </GuestForm>
    </section>
  );
}
