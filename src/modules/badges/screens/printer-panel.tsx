import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { badgeFormats } from '#platform/pdf/types';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import { dpis, type PrinterProfile } from '../printing/types.ts';

/** The printers of an edition, each with what it was measured to need. */
export function PrinterPanel({
  printers,
  answer,
}: {
  printers: readonly PrinterProfile[];
  answer: unknown;
}) {
  const t = useTranslations('printing.printers');

  return (
    <section className="panel" aria-labelledby="printers">
      <h2 id="printers">{t('title')}</h2>
      {printers.length === 0 && <p>{t('none')}</p>}
      {printers.map((printer) => (
        <details key={printer.id}>
          <summary>
            <bdi>{printer.name}</bdi>
          </summary>
          <PrinterForm printer={printer} answer={answer} />
          <Form method="post">
            <input type="hidden" name="id" value={printer.id} />
            <ConfirmButton name="intent" value="forget">
              {t('remove')}
            </ConfirmButton>
          </Form>
        </details>
      ))}
      <details>
        <summary>{t('add')}</summary>
        <PrinterForm printer={undefined} answer={answer} />
      </details>
    </section>
  );
}

function PrinterForm({
  printer,
  answer,
}: {
  printer: PrinterProfile | undefined;
  answer: unknown;
}) {
  const t = useTranslations('printing');

  return (
    <ActForm
      intent={`printer ${printer?.id ?? ''}`.trim()}
      answer={answer}
      submit={t('printers.save')}
    >
      <TextField
        name="name"
        label={t('printers.name')}
        hint={t('printers.nameHint')}
        required
        maxLength={60}
        defaultValue={printer?.name}
      />
      <SelectField
        name="format"
        label={t('printers.format')}
        required
        defaultValue={printer?.format ?? 'a6'}
        options={badgeFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <SelectField
        name="dpi"
        label={t('printers.dpi')}
        hint={t('printers.dpiHint')}
        required
        defaultValue={String(printer?.dpi ?? 300)}
        options={dpis.map((dpi) => ({ value: String(dpi), label: String(dpi) }))}
      />
      <TextField
        type="number"
        name="offsetX"
        label={t('printers.offsetX')}
        hint={t('printers.offsetHint')}
        required
        min={-200}
        max={200}
        defaultValue={printer?.offsetX ?? 0}
      />
      <TextField
        type="number"
        name="offsetY"
        label={t('printers.offsetY')}
        required
        min={-200}
        max={200}
        defaultValue={printer?.offsetY ?? 0}
      />
      <CheckField
        name="overlay"
        label={t('printers.overlay')}
        defaultChecked={printer?.overlay ?? false}
      />
    </ActForm>
  );
}
