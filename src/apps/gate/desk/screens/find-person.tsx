import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { badgeCode } from '#modules/badges/rules';
import { useWedge } from '../../input/use-wedge.ts';
import type { Desk, DeskPerson } from '../types.ts';

/** By name, by number, or by a badge that still scans. */
export function FindPerson({
  desk,
  onChoose,
}: {
  desk: Desk;
  onChoose: (person: DeskPerson) => void;
}) {
  const t = useTranslations('gateDesk');
  const [words, setWords] = useState('');
  useWedge((text) => {
    const person = desk.findByBadge(text);
    if (person) onChoose(person);
  });
  const found = words.trim() === '' ? [] : desk.find(words);

  return (
    <>
      <label className="desk-find">
        {t('find')}
        <input
          type="search"
          value={words}
          autoComplete="off"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <ul className="desk-found" aria-live="polite">
        {found.map((person) => (
          <li key={person.idx}>
            <button type="button" className="act" onClick={() => onChoose(person)}>
              <bdi>{person.holder?.name ?? person.claims.name}</bdi>
              <small>
                <bdi>{person.holder?.organisation ?? person.claims.nationality}</bdi> ·{' '}
                <bdi dir="ltr">{badgeCode(person.claims)}</bdi>
              </small>
            </button>
          </li>
        ))}
      </ul>
      {words.trim() !== '' && found.length === 0 && <p>{t('nobody')}</p>}
    </>
  );
}
