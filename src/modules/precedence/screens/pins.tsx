import { Form } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { ActForm, LongTextField, SelectField, TextField } from '#ui/form';
import { nameOfParty } from '../telling/why.ts';
import type { Contradiction, Pin } from '../ordering/types.ts';
import type { CeremonyPin, PlacedParty, RankedParty } from '../types.ts';

/** Those who are placed by hand, with the reason and who gave it. */
export function PinList({
  pins,
  parties,
  mayArrange,
}: {
  pins: readonly CeremonyPin[];
  parties: readonly RankedParty[];
  mayArrange: boolean;
}) {
  const t = useTranslations('precedence.pin');
  const format = useFormatter();
  const tell = useTelling(parties);
  if (pins.length === 0) return <p>{t('none')}</p>;

  return (
    <ul className="rows">
      {pins.map((pin) => (
        <li key={pin.id}>
          <div>
            <strong>{tell(pin).party}</strong>, {tell(pin).where}
            <br />
            <bdi>{pin.reason}</bdi>
            <br />
            <small>
              {t('told', {
                by: pin.pinnedBy,
                at: format.dateTime(pin.pinnedAt, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </small>
          </div>
          {mayArrange && (
            <Form method="post">
              <input type="hidden" name="pin" value={pin.id} />
              <button className="button" name="intent" value="unpin">
                {t('remove')}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Pins that cannot be held, each with what stands against it. */
export function Contradictions({
  contradictions,
  parties,
}: {
  contradictions: readonly Contradiction[];
  parties: readonly RankedParty[];
}) {
  const t = useTranslations('precedence.contradiction');
  const tell = useTelling(parties);
  if (contradictions.length === 0) return null;

  return (
    <section className="problem-panel" role="alert">
      <h2>{t('title')}</h2>
      <ul>
        {contradictions.map(({ pin, reason, against }) => (
          <li key={pin.id}>
            <strong>{t('what', tell(pin))}</strong> {t(reason)}{' '}
            {against.length > 0 &&
              t('against', {
                others: against.map((one) => `${tell(one).party}, ${tell(one).where}`).join(' ; '),
              })}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PinForm({ placed, answer }: { placed: readonly PlacedParty[]; answer: unknown }) {
  const t = useTranslations('precedence.pin');
  const locale = useLocale();
  const options = placed.map(({ place, party }) => ({
    value: party.id,
    label: `${place}. ${nameOfParty(party, locale)} · ${party.name}`,
  }));

  return (
    <ActForm intent="pin" answer={answer} submit={t('submit')}>
      <SelectField name="party" label={t('party')} required unset="" options={options} />
      <SelectField
        name="kind"
        label={t('kind')}
        required
        options={(['at', 'directly-after', 'before'] as const).map((value) => ({
          value,
          label: t(value),
        }))}
      />
      <TextField type="number" name="place" label={t('place')} min={1} max={9_999} />
      <SelectField name="other" label={t('other')} unset="" options={options} />
      <LongTextField name="reason" label={t('reason')} required rows={2} />
    </ActForm>
  );
}

function useTelling(parties: readonly RankedParty[]) {
  const t = useTranslations('precedence');
  const locale = useLocale();
  const nameOf = (id: string) => {
    const found = parties.find((party) => party.id === id);
    return found ? nameOfParty(found, locale) : t('why.somebody');
  };
  return ({ party, placement }: Pin) => ({
    party: nameOf(party),
    where:
      placement.kind === 'at'
        ? t('pin.where.at', { place: String(placement.place) })
        : t(`pin.where.${placement.kind}`, { other: nameOf(placement.other) }),
  });
}
