import { MultiSelect } from '@mantine/core';
import { useLocale } from 'use-intl';
import { countriesByName } from '#platform/countries';
import './policy.css';

/** Several countries by their names; sends their codes, joined by commas. */
export function CountriesField({
  name,
  label,
  hint,
  defaultValue,
}: {
  name: string;
  label: string;
  hint: string;
  defaultValue: readonly string[];
}) {
  const countries = countriesByName(useLocale());

  return (
    <MultiSelect
      className="countries-field"
      name={name}
      label={label}
      description={hint}
      data={countries.map((country) => ({ value: country.code, label: country.name }))}
      defaultValue={[...defaultValue]}
      searchable
      clearable
      hidePickedOptions
      limit={60}
    />
  );
}
