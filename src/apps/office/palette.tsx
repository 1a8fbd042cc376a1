import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import type { NavEntry } from './navigation.ts';
import { useFoundPeople } from './people-search.ts';

export function OpenPalette() {
  const t = useTranslations('navigation');

  return (
    <button type="button" className="shell-button shell-search" onClick={spotlight.open}>
      <span className="unseen">{t('palette')}</span>
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" className="shell-icon">
        <circle cx="7" cy="7" r="4.6" />
        <path d="M10.6 10.6 14.5 14.5" />
      </svg>
      <kbd>{t('paletteHint')}</kbd>
    </button>
  );
}

/** Ctrl K: any page of the chain, or any person the account may see, without leaving the keyboard. */
export function Palette({
  entries,
  editionId,
}: {
  entries: readonly NavEntry[];
  editionId: string;
}) {
  const t = useTranslations('navigation');
  const text = useText();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const people = useFoundPeople(editionId, query);

  const pageActions: SpotlightActionData[] = entries.map((entry) => ({
    id: entry.href,
    label: text(entry.label),
    onClick: () => void navigate(entry.href),
  }));
  const personActions: SpotlightActionData[] = people.map((person) => ({
    id: person.id,
    label: person.name,
    description: person.description,
    // What the server found belongs to the words even where the name is written otherwise.
    keywords: query,
    onClick: () => void navigate(`/office/${editionId}/people/${person.id}`),
  }));

  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      actions={[
        { group: t('pages'), actions: pageActions },
        ...(personActions.length > 0 ? [{ group: t('people'), actions: personActions }] : []),
      ]}
      nothingFound={t('paletteNothing')}
      shortcut={['mod + K']}
      highlightQuery
      attributes={{ content: { 'aria-label': t('palette') } }}
      scrollable
      maxHeight={420}
      searchProps={{ placeholder: t('palette'), 'aria-label': t('palette') }}
    />
  );
}
