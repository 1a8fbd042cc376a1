import { Form, Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { Eligibility } from '#modules/policy/rules';
import { ActForm, TextField } from '#ui/form';
import type { ExhibitorRow } from '../table.ts';

/** An act as it is cited. */
type CitedAct = { id: string; reference: string };

/**
 * What was decided, on which act, and what the act in force today would answer: after a new
 * act the two may differ until somebody decides anew.
 */
export function DecisionPanel({
  exhibitor,
  acts,
  today,
  policyHref,
  mayDecide,
  answer,
}: {
  exhibitor: ExhibitorRow;
  acts: readonly CitedAct[];
  today: Eligibility;
  policyHref: string;
  mayDecide: boolean;
  answer: unknown;
}) {
  const t = useTranslations('exhibitors');
  const format = useFormatter();
  const withdrawn = exhibitor.state === 'withdrawn';
  const admitted = exhibitor.state === 'admitted';
  const differs = exhibitor.state !== 'applied' && !withdrawn && admitted !== today.admitted;

  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      {exhibitor.decidedAt && !withdrawn && (
        <p>
          {t(admitted ? 'decision.admitted' : 'decision.refused', {
            date: format.dateTime(exhibitor.decidedAt, { dateStyle: 'long' }),
          })}{' '}
          <ActLink id={exhibitor.decidedByAct} acts={acts} href={policyHref} />
        </p>
      )}
      {withdrawn && <p>{t('decision.withdrawn')}</p>}
      {exhibitor.refusal && !withdrawn && <p>{t(`refusal.${reasonOf(exhibitor.refusal)}`)}</p>}
      {exhibitor.state === 'applied' && <p>{t('decision.waiting')}</p>}
      {!withdrawn && (exhibitor.state === 'applied' || differs) && (
        <p>
          <strong>{t(today.admitted ? 'decision.wouldAdmit' : 'decision.wouldRefuse')}</strong>{' '}
          <ActLink id={today.actId} acts={acts} href={policyHref} />
        </p>
      )}
      {!admitted && exhibitor.stands.length > 0 && (
        <p role="alert">{t('decision.stillOnStand', { stands: format.list(exhibitor.stands) })}</p>
      )}
      {mayDecide && !withdrawn && (
        <>
          <Form method="post" className="form-foot">
            <button className="button button-first" name="intent" value="decide">
              {t(exhibitor.state === 'applied' ? 'decision.decide' : 'decision.decideAnew')}
            </button>
          </Form>
          <details>
            <summary>{t('withdraw.act')}</summary>
            <ActForm intent="withdraw" answer={answer} submit={t('withdraw.submit')}>
              <p>{t('withdraw.what')}</p>
              <TextField name="reason" label={t('withdraw.reason')} required maxLength={500} />
            </ActForm>
          </details>
        </>
      )}
    </section>
  );
}

function ActLink({
  id,
  acts,
  href,
}: {
  id: string | null;
  acts: readonly CitedAct[];
  href: string;
}) {
  const t = useTranslations('exhibitors');
  const act = acts.find((one) => one.id === id);
  if (!act) return <>{t('decision.noAct')}</>;
  return (
    <Link to={href}>
      <bdi>{act.reference}</bdi>
    </Link>
  );
}

function reasonOf(code: string): 'country-not-admitted' | 'state-not-excepted' {
  return code === 'state-not-excepted' ? code : 'country-not-admitted';
}
