import { useTranslations } from 'use-intl';
import { FileInput, GuestForm, SubmitButton } from '../fields.tsx';
// A worker to the bundler, because that makes it a file of its own in both builds; to the page a
// plain script, of which the import is the address.
// oxlint-disable-next-line import/default
import script from '../scripts/photo.ts?worker&url';

/** The photo that the badge prints; a script crops it where the browser can, and the page does without. */
export function PhotoForm({
  answer,
  src,
  name,
  isFrozen,
}: {
  answer: unknown;
  src: string | null;
  name: string;
  isFrozen: boolean;
}) {
  const t = useTranslations('delegationBuilding.photo');

  return (
    <section>
      <h2>{t('title')}</h2>
      {src ? (
        <p>
          <img src={src} alt={t('alt', { name })} width="105" height="135" loading="lazy" />
          <br />
          {t('have')}
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
      {!isFrozen && (
        <div
          data-photo-crop
          data-crop={t('crop')}
          data-zoom={t('zoom')}
          data-across={t('across')}
          data-down={t('down')}
        >
          <GuestForm answer={answer} intent="photo" files>
            <FileInput
              name="photo"
              label={t('file')}
              hint={t('rules')}
              accept="image/jpeg,image/png"
              required
            />
            <SubmitButton>{t('act')}</SubmitButton>
          </GuestForm>
          <script type="module" src={script} />
        </div>
      )}
    </section>
  );
}
