import './person.css';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';
import { ProblemPanel } from '#ui/problem-panel';

/** The photo that the badge prints, and where to hand it in. */
export function PhotoPanel({
  src,
  name,
  mayChange,
  problem,
}: {
  /** Null while there is none. */
  src: string | null;
  name: string;
  mayChange: boolean;
  problem: Problem | undefined;
}) {
  const t = useTranslations('participants.photo');

  return (
    <div className="person-photo">
      {src ? <img src={src} alt={t('of', { name })} /> : <p>{t('missing')}</p>}
      {mayChange && (
        <Form method="post" encType="multipart/form-data" className="act-form">
          {problem && <ProblemPanel problem={problem} />}
          <input type="hidden" name="intent" value="photo" />
          <label className="field">
            {t('choose')}
            <input type="file" name="photo" accept="image/jpeg,image/png" required />
          </label>
          <div className="form-foot">
            <button className="button">{t('send')}</button>
          </div>
        </Form>
      )}
    </div>
  );
}
