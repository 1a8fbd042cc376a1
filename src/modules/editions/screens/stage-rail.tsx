import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { type Stage, stages } from '../types.ts';
import './editions.css';

/** How far the edition has come, and the button to go on. */
export function StageRail({ stage, mayEnter }: { stage: Stage; mayEnter: boolean }) {
  const t = useTranslations('editions.stage');
  const name = useTranslations('navigation.stage');
  const next = stages[stages.indexOf(stage) + 1];

  return (
    <section aria-labelledby="stage" className="panel">
      <h2 id="stage">{t('title')}</h2>
      <ol className="stage-rail">
        {stages.map((one) => (
          <li
            key={one}
            data-past={stages.indexOf(one) < stages.indexOf(stage)}
            aria-current={one === stage ? 'step' : undefined}
          >
            <strong>{name(one)}</strong>
            <span>{t(`means.${one}`)}</span>
          </li>
        ))}
      </ol>
      {mayEnter && next && (
        <Form method="post" className="form-foot">
          <input type="hidden" name="stage" value={next} />
          <ConfirmButton question={t('question', { stage: name(next) })}>
            {t('enter', { stage: name(next) })}
          </ConfirmButton>
          <span className="field-hint">{t('lead')}</span>
        </Form>
      )}
      {!next && <p className="field-hint">{t('last')}</p>}
    </section>
  );
}
