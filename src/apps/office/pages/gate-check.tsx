import { useTranslations } from 'use-intl';
import { CheckForm } from '#modules/gates/screens/check-form.tsx';
import { CureForm, type Shown } from '#modules/gates/screens/cure-form.tsx';
import { VerdictPanel } from '#modules/gates/screens/verdict-panel.tsx';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { instantIn } from '../local-times.ts';
import type { Route } from './+types/gate-check.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const plan = await api.editions.plan({ edition });
  return {
    gates: plan.gates,
    // Kept in the address, so that a device can be given one gate for the day.
    gate: new URL(request.url).searchParams.get('gate') ?? plan.gates[0]?.id ?? '',
    // Each page asks one question; sent twice, it is one passage.
    passageId: crypto.randomUUID(),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api, clock } = context.get(pageContext);
  const form = await request.formData();
  const shown = shownIn(form);
  if (shown.badge.trim() === '') return { kind: 'nothing' as const, shown };

  return attempt(form, async () => {
    const plan = await api.editions.plan({ edition });
    const passedAt = instantIn(form, 'at', plan.edition.timeZone) ?? clock.now();
    const { passages } = await api.gates.recordPassages({
      edition,
      gateId: shown.gate,
      deviceId: 'desk',
      passages: [
        {
          id: wordIn(form, 'id'),
          ...badgeIn(shown.badge),
          ...(shown.escort && { escort: shown.escort }),
          direction: shown.direction,
          ...(passedAt && { passedAt }),
          photoChecked: shown.photoChecked,
          identityChecked: shown.identityChecked,
        },
      ],
    });
    return { kind: 'answer' as const, answer: passages[0], shown };
  });
}

export default function GateCheck({ loaderData, actionData }: Route.ComponentProps) {
  const { gates, gate, passageId } = loaderData;
  const t = useTranslations('gates.desk');
  const shown = actionData && 'shown' in actionData ? actionData.shown : undefined;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      {actionData && 'kind' in actionData && actionData.kind === 'nothing' && (
        <p className="panel" role="alert">
          {t('noBadge')}
        </p>
      )}
      {actionData && 'kind' in actionData && actionData.kind === 'answer' && actionData.answer && (
        <>
          <VerdictPanel answer={actionData.answer} />
          <CureForm
            key={`cure ${passageId}`}
            answer={actionData.answer}
            shown={actionData.shown}
            passageId={passageId}
          />
        </>
      )}
      {gates.length === 0 ? (
        <p className="panel">{t('noGates')}</p>
      ) : (
        <CheckForm
          gates={gates}
          chosen={shown ?? { gate, direction: 'in', at: '' }}
          passageId={passageId}
        />
      )}
    </>
  );
}

function shownIn(form: FormData): Shown {
  return {
    // Never trimmed: a badge may end in a space.
    badge: wordIn(form, 'badge'),
    gate: wordIn(form, 'gate'),
    direction: form.get('direction') === 'out' ? 'out' : 'in',
    at: wordIn(form, 'at'),
    escort: wordIn(form, 'escort'),
    photoChecked: form.has('photoChecked'),
    identityChecked: form.has('identityChecked'),
  };
}

function badgeIn(text: string): { token: string } | { code: string } {
  return text.startsWith('BX1:') || text.length > 40 ? { token: text } : { code: text };
}

/** What was typed into a field; a file is not what was asked for. */
function wordIn(form: FormData, name: string): string {
  const word = form.get(name);
  return typeof word === 'string' ? word : '';
}
