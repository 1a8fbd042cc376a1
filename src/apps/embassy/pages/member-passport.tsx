import { useFormatter, useTranslations } from 'use-intl';
import { readPassport } from '#modules/participants/passport/rules';
import type { PassportReading } from '#modules/participants/passport/types';
import { fromAlpha3 } from '#platform/countries';
import { textIn } from '#platform/form-text';
import { GuestForm, SubmitButton, TextArea } from '../fields.tsx';
// Workers to the bundler, which makes each a file of its own; to the page the first is a plain
// script, and the second what that script starts when there is a photo to read.
// oxlint-disable-next-line import/default
import script from '../scripts/passport.ts?worker&url';
// oxlint-disable-next-line import/default
import reader from '../scripts/passport-reader.ts?worker&url';

export const READ_PASSPORT = 'read-passport';

/** What the lines that a form brings tell; the fields of a person are then filled in. */
export type FilledForm = {
  lines: string;
  reading: PassportReading | null;
  /** Whether the document is past its last day. */
  isExpired: boolean;
};

/** Undefined where the form asks for something else. */
export function passportIn(form: FormData, now: Date): FilledForm | undefined {
  if (textIn(form, 'intent') !== READ_PASSPORT) return undefined;
  const lines = textIn(form, 'lines').slice(0, 2_000);
  const today = now.toISOString().slice(0, 10);
  const reading = readPassport(lines, { today, alpha2Of: fromAlpha3 });
  return { lines, reading, isExpired: (reading?.expiresOn ?? today) < today };
}

/** What an action answered, where it was this. */
export function filledFormIn(answer: unknown): FilledForm | undefined {
  return typeof answer === 'object' && answer !== null && 'reading' in answer && 'lines' in answer
    ? (answer as FilledForm)
    : undefined;
}

/**
 * The lines at the foot of a passport, read by the server and kept by nobody. A form of its own,
 * because the key Enter in a field must save and not read.
 */
export function PassportHelp({ filled }: { filled: FilledForm | undefined }) {
  const t = useTranslations('delegationBuilding.passport');
  const errors = useTranslations('errors.passport');

  return (
    <details className="guest-group" open={filled !== undefined}>
      <summary>{t('title')}</summary>
      {filled && !filled.reading && <p role="alert">{errors('unreadable')}</p>}
      {filled?.reading && <Told reading={filled.reading} isExpired={filled.isExpired} />}
      <div
        data-passport-photo
        data-reader={reader}
        data-label={t('photo.label')}
        data-hint={t('photo.hint')}
        data-reading={t('photo.reading')}
        data-found={t('photo.found')}
        data-doubtful={t('photo.doubtful')}
        data-none={t('photo.none')}
      >
        <GuestForm intent={READ_PASSPORT}>
          <TextArea
            name="lines"
            label={t('lines')}
            hint={t('hint')}
            rows={3}
            required
            defaultValue={filled?.lines}
          />
          <SubmitButton quiet>{t('act')}</SubmitButton>
        </GuestForm>
        <script type="module" src={script} />
      </div>
    </details>
  );
}

function Told({ reading, isExpired }: { reading: PassportReading; isExpired: boolean }) {
  const t = useTranslations('delegationBuilding.passport');
  const format = useFormatter();
  const { doubtful, lostLetters, expiresOn } = reading;

  return (
    <div className="notice">
      <output>{t('filled')}</output>
      {doubtful.length > 0 && (
        <p className="field-error">
          {t('doubtful', { fields: format.list(doubtful.map((part) => t(`field.${part}`))) })}
        </p>
      )}
      {lostLetters.length > 0 && <p>{t('letters', { letters: lostLetters.join(' ') })}</p>}
      {isExpired && <p className="field-error">{t('expired', { day: expiresOn ?? '' })}</p>}
    </div>
  );
}

/** What a reading puts into the fields; doubtful parts stay empty. */
export function fieldsOf(filled: FilledForm | undefined): Record<string, string> {
  if (!filled?.reading) return {};
  const { familyName, givenNames, birthDate, nationality, documentNumber, documentType } =
    filled.reading;
  const fields = { familyName, givenNames, birthDate, nationality, documentNumber, documentType };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
