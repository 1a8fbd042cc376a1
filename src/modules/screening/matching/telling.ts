import type { Translator } from '#platform/i18n';
import type { Evidence } from './evidence.ts';
import type { NamePart } from './name-parts.ts';

/** A part of a name score as a sentence, with the points it gives. */
export function tellPart(part: NamePart, t: Translator): string {
  const { left, right, tenths, ofTenths } = part;
  const words = { left: left ?? '', right: right ?? '', only: left ?? right ?? '' };
  const points = { points: tenths / 10, of: ofTenths / 10 };
  return t('screening.evidence.line', {
    what: t(`screening.evidence.name.${part.kind}`, words),
    ...points,
  });
}

/** A piece of evidence as a sentence, with the points it adds or takes. */
export function tellEvidence(evidence: Evidence, t: Translator): string {
  return t('screening.evidence.beside', {
    what: tellFinding(evidence, t),
    points: evidence.points,
  });
}

function tellFinding(evidence: Evidence, t: Translator): string {
  switch (evidence.kind) {
    case 'birth-date':
      return t(`screening.evidence.birth-date.${evidence.finding}`);
    case 'document':
      return t(`screening.evidence.document.${evidence.finding}`);
    case 'nationality':
      return t(`screening.evidence.nationality.${evidence.finding}`);
    case 'birth-country':
      return t(`screening.evidence.birth-country.${evidence.finding}`);
    case 'gender':
      return t('screening.evidence.gender.different');
  }
}
