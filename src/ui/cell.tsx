import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import type { TableColumn } from '#platform/table';
import { StateMark, type Tone, toneOf } from './state-mark.tsx';
import { useText } from './use-text.tsx';

/** A value as its column tells it: dates in the edition's zone, countries by name, states as marks. */
export function Cell<Row>({
  column,
  value,
  tones,
}: {
  column: TableColumn<Row>;
  value: unknown;
  tones?: Record<string, Tone> | undefined;
}): ReactNode {
  const tell = useCellText();
  const text = tell(column, value);
  if (text === '') return <span className="cell-nothing">–</span>;

  if (column.kind === 'state')
    return <StateMark tone={tones?.[asText(value)] ?? toneOf(asText(value))}>{text}</StateMark>;
  if (column.kind === 'text' || column.kind === 'list') return <span dir="auto">{text}</span>;
  return text;
}

/** The same value as plain text, for filters, labels and tooltips. */
export function useCellText() {
  const format = useFormatter();
  const locale = useLocale();
  const t = useTranslations('common');
  const text = useText();

  return function tell<Row>(column: TableColumn<Row>, value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    switch (column.kind) {
      case 'number':
        return format.number(Number(value));
      case 'area':
        return t('squareMetres', { area: Number(value) });
      case 'date':
        // A local date has no hour; giving it a zone would move it to the day before.
        return typeof value === 'string' && value.length === 10
          ? format.dateTime(new Date(value), { ...dayFormat, timeZone: 'UTC' })
          : format.dateTime(asDate(value), dayFormat);
      case 'time':
        return format.dateTime(asDate(value), timeFormat);
      case 'country':
        return countryName(asText(value), locale);
      case 'boolean':
        return value ? t('yes') : t('no');
      case 'list':
        return format.list(Array.isArray(value) ? value.map(asText) : [asText(value)], {
          type: 'unit',
        });
      case 'state':
      case 'choice': {
        const choice = column.choices?.find((known) => known.value === asText(value));
        return choice ? text(choice.label) : asText(value);
      }
      case 'text':
        return asText(value);
    }
  };
}

/** Figures stand under each other. */
export function isNumeric<Row>(column: TableColumn<Row>): boolean {
  return column.kind === 'number' || column.kind === 'area';
}

const dayFormat = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const timeFormat = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

function asDate(value: unknown): Date {
  return value instanceof Date ? value : new Date(asText(value));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}
