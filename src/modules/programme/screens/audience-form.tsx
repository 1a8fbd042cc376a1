import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Audience } from '../audience/types.ts';

/** Whom a session keeps busy, and the two boxes that change it. */
export function AudienceForm({
  sessionId,
  audience,
}: {
  sessionId: string;
  audience: readonly Audience[];
}) {
  const t = useTranslations('meetingSetup.audience');
  const named = audience.filter(({ id }) => id !== null);
  const has = (kind: Audience['kind']) => audience.some((one) => one.kind === kind);
  const words = [
    ...(has('delegations') ? [t('delegations')] : []),
    ...(has('exhibitors') ? [t('exhibitors')] : []),
    ...(named.length > 0 ? [t('some', { count: named.length })] : []),
  ];

  return (
    <details className="session-audience">
      <summary>
        {t('open')} : {words.join(', ') || t('nobody')}
      </summary>
      <p>{t('lead')}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={sessionId} />
        <input type="hidden" name="intent" value="audience" />
        {named.map(({ kind, id }) => (
          <input key={`${kind}:${id}`} type="hidden" name="named" value={`${kind}:${id}`} />
        ))}
        {(['delegations', 'exhibitors'] as const).map((kind) => (
          <label key={kind} className="check-field">
            <input type="checkbox" name={kind} defaultChecked={has(kind)} />
            {t(kind)}
          </label>
        ))}
        <button className="button">{t('save')}</button>
      </Form>
    </details>
  );
}
