import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { countriesByName } from '#platform/countries';
import { inLanguage, type LocalText } from '#platform/i18n';
import type { AccountSummary } from '#platform/identity/types';
import { accountRoles } from '#platform/permissions';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField } from '#ui/form';
import { useGrantWords } from './grant-words.ts';

type Edition = { id: string; name: LocalText };
type Exhibitor = { id: string; displayName: string; edition: string };

/** The roles of one account, the way to hand it a link, and to close it. */
export function OneAccount({
  account,
  isOwn,
  editions,
  exhibitors,
  answer,
}: {
  account: AccountSummary;
  /** Nobody closes their own account. */
  isOwn: boolean;
  editions: readonly Edition[];
  exhibitors: readonly Exhibitor[];
  answer: unknown;
}) {
  const t = useTranslations('account.accounts');
  const isClosed = account.disabledAt !== null;

  return (
    <section className="panel">
      <h2 dir="auto">{account.displayName}</h2>
      <Grants account={account} />
      <div className="page-actions">
        {!isClosed && (
          <Form method="post">
            <input type="hidden" name="account" value={account.id} />
            <button className="button" name="intent" value="link">
              {t('link')}
            </button>
          </Form>
        )}
        {!isOwn && (
          <Form method="post">
            <input type="hidden" name="account" value={account.id} />
            <input type="hidden" name="intent" value={isClosed ? 'enable' : 'disable'} />
            <ConfirmButton
              danger={!isClosed}
              question={isClosed ? undefined : t('closeQuestion', { name: account.displayName })}
            >
              {isClosed ? t('enable') : t('disable')}
            </ConfirmButton>
          </Form>
        )}
      </div>
      <GrantForm
        accountId={account.id}
        editions={editions}
        exhibitors={exhibitors}
        answer={answer}
      />
    </section>
  );
}

function Grants({ account }: { account: AccountSummary }) {
  const t = useTranslations('account');
  const words = useGrantWords();
  if (account.grants.length === 0) return <p className="field-hint">{t('profile.noRole')}</p>;

  return (
    <ul className="rows">
      {account.grants.map((grant) => (
        <li key={`${grant.editionId}/${grant.role}`}>
          <span>{words(grant)}</span>
          <Form method="post">
            <input type="hidden" name="intent" value="revoke" />
            <input type="hidden" name="account" value={account.id} />
            <input type="hidden" name="edition" value={grant.editionId} />
            <input type="hidden" name="role" value={grant.role} />
            <ConfirmButton
              danger
              question={t('accounts.revokeQuestion', { name: account.displayName })}
            >
              {t('accounts.revoke')}
            </ConfirmButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function GrantForm({
  accountId,
  editions,
  exhibitors,
  answer,
}: {
  accountId: string;
  editions: readonly Edition[];
  exhibitors: readonly Exhibitor[];
  answer: unknown;
}) {
  const t = useTranslations('account.accounts');
  const roleName = useTranslations('account.roles');
  const locale = useLocale();

  return (
    <>
      <h3>{t('grant')}</h3>
      <ActForm intent="grant" answer={answer} submit={t('grant')}>
        <input type="hidden" name="account" value={accountId} />
        <SelectField
          name="edition"
          label={t('edition')}
          required
          options={editions.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
        />
        <SelectField
          name="role"
          label={t('role')}
          required
          options={editionRoles.map((role) => ({ value: role, label: roleName(role) }))}
        />
        <SelectField
          name="country"
          label={t('country')}
          hint={t('narrow')}
          unset={t('none')}
          options={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="exhibitorId"
          label={t('exhibitor')}
          unset={t('none')}
          options={exhibitors.map(({ id, displayName, edition }) => ({
            value: id,
            label: `${displayName} (${edition})`,
          }))}
        />
      </ActForm>
    </>
  );
}

/** Running the installation belongs to the account, and not to an edition. */
const editionRoles = accountRoles.filter((role) => role !== 'administrator');
