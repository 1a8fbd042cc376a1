import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { badgeCode, parseBadgeCode } from '#modules/badges/rules';
import { crockfordDigits } from '#platform/crockford/rules';
import { Panel } from './panel.tsx';

const LENGTH = 8;

/** For a badge that does not scan: its printed code, on keys of our own because a telephone's are too small. */
export function CodeScreen({
  onBack,
  onCode,
}: {
  onBack: () => void;
  onCode: (code: string) => void;
}) {
  const t = useTranslations('gateApp.code');
  const [typed, setTyped] = useState('');
  const signs = typed.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
  const number = parseBadgeCode(typed);
  const isWrong = signs.length >= LENGTH && !number;

  const add = (sign: string) => setTyped(grouped((signs + sign).slice(0, LENGTH)));
  const erase = () => setTyped(grouped(signs.slice(0, -1)));

  return (
    <Panel title={t('title')} onBack={onBack}>
      <form
        className="steps"
        onSubmit={(event) => {
          event.preventDefault();
          if (number) onCode(badgeCode(number));
        }}
      >
        <label>
          {t('field')}
          <input
            className="code-field"
            dir="ltr"
            value={typed}
            // The keys below are larger than those of the telephone.
            inputMode="none"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={isWrong}
            onChange={({ target }) => setTyped(target.value.toUpperCase())}
          />
          <small>{t('hint')}</small>
        </label>
        <p className="problem" role="alert">
          {isWrong && t('wrong')}
        </p>
        <div className="code-keys" dir="ltr">
          {[...crockfordDigits].map((sign) => (
            <button key={sign} type="button" onClick={() => add(sign)}>
              {sign}
            </button>
          ))}
          <button type="button" className="code-erase" aria-label={t('erase')} onClick={erase}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M9 5h12v14H9l-7-7zM12 9l6 6m0-6-6 6" />
            </svg>
          </button>
        </div>
        <button className="act act-first" disabled={!number}>
          {t('check')}
        </button>
      </form>
    </Panel>
  );
}

function grouped(signs: string): string {
  return signs.length > LENGTH / 2
    ? `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`
    : signs;
}
