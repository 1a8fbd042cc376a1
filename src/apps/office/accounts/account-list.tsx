import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { AccountSummary } from '#platform/identity/types';
import { StateMark } from '#ui/state-mark';
import { useGrantWords } from './grant-words.ts';

export function AccountList({
  accounts,
  chosen,
}: {
  accounts: readonly AccountSummary[];
  chosen: string | undefined;
}) {
  const t = useTranslations('account.accounts');

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      {accounts.length === 0 && <p>{t('empty')}</p>}
      <ul className="rows">
        {accounts.map((account) => (
          <li key={account.id}>
            <Account account={account} isChosen={account.id === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Account({ account, isChosen }: { account: AccountSummary; isChosen: boolean }) {
  const t = useTranslations('account.accounts');
  const format = useFormatter();
  const words = useGrantWords();
  const lastSeen = account.lastSeenAt
    ? format.dateTime(account.lastSeenAt, { dateStyle: 'medium', timeStyle: 'short' })
    : t('never');

  return (
    <div>
      <Link to={`?account=${account.id}`} aria-current={isChosen ? 'true' : undefined}>
        <strong dir="auto">{account.displayName}</strong>
      </Link>{' '}
      {account.disabledAt && <StateMark tone="bad">{t('disabled')}</StateMark>}{' '}
      {account.hasAuthenticator && <StateMark tone="good">{t('secondStep')}</StateMark>}
      <ul className="plain-list field-hint">
        {account.isAdministrator && <li>{t('administrator')}</li>}
        {account.grants.map((grant) => (
          <li key={`${grant.editionId}/${grant.role}`}>{words(grant)}</li>
        ))}
      </ul>
      <p className="field-hint">
        {account.email && (
          <>
            <bdi>{account.email}</bdi> ·{' '}
          </>
        )}
        {t('lastSeen')} <bdi>{lastSeen}</bdi>
      </p>
    </div>
  );
}
