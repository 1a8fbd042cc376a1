/**
 * What the compiler cannot see of the texts: that each sentence is well-formed ICU, takes the
 * same arguments in every language, fills every plural form its language has, and that no
 * sentence was left empty or in another language's words by mistake.
 */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { messages as ar } from '../locales/ar/index.ts';
import { messages as en } from '../locales/en/index.ts';
import { messages as fr } from '../locales/fr/index.ts';
import { messages as tr } from '../locales/tr/index.ts';

const languages = { fr, en, tr, ar };

/** French says "millions de" with a form of its own, and Turkish keeps the singular after a number: neither is asked for. */
const pluralForms: Record<string, string[]> = {
  fr: ['one', 'other'],
  en: ['one', 'other'],
  tr: ['other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

const source = sentencesOf(fr);
const problems = [
  ...keysWithPoints(fr),
  ...Object.entries(languages).flatMap(([locale, messages]) =>
    problemsOf(locale, sentencesOf(messages)),
  ),
];

for (const problem of problems) console.error(problem);
console.log(
  `${source.size} sentences in ${Object.keys(languages).length} languages, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOf(locale: string, sentences: Map<string, string>): string[] {
  const plurals = pluralForms[locale] ?? [];

  return [...source].flatMap(([key, original]) => {
    const sentence = sentences.get(key);
    if (sentence === undefined) return [`${locale} ${key}: missing`];
    if (sentence.trim() === '' && original.trim() !== '') return [`${locale} ${key}: empty`];
    const parsed = parsedOrProblem(sentence);
    if (typeof parsed === 'string') return [`${locale} ${key}: ${parsed}`];

    const wanted = [...argumentsOf(parse(original))].sort().join(', ');
    const given = [...argumentsOf(parsed)].sort().join(', ');
    return [
      ...(wanted === given
        ? []
        : [`${locale} ${key}: takes {${given}}, the French takes {${wanted}}`]),
      ...pluralsOf(parsed)
        .filter((forms) => !forms.ordinal)
        .flatMap(({ options }) => plurals.filter((form) => !options.includes(form)))
        .map((form) => `${locale} ${key}: the plural form "${form}" is missing`),
    ];
  });
}

function parsedOrProblem(sentence: string): MessageFormatElement[] | string {
  try {
    return parse(sentence);
  } catch (failure) {
    return `not ICU: ${failure instanceof Error ? failure.message : String(failure)}`;
  }
}

function argumentsOf(elements: MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    for (const branch of branchesOf(element)) argumentsOf(branch, found);
  }
  return found;
}

function pluralsOf(elements: MessageFormatElement[]): { options: string[]; ordinal: boolean }[] {
  return elements.flatMap((element) => [
    ...(element.type === TYPE.plural
      ? [{ options: Object.keys(element.options), ordinal: element.pluralType === 'ordinal' }]
      : []),
    ...branchesOf(element).flatMap(pluralsOf),
  ]);
}

function branchesOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.plural || element.type === TYPE.select)
    return Object.values(element.options).map((option) => option.value);
  return element.type === TYPE.tag ? [element.children] : [];
}

function sentencesOf(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : [...sentencesOf(value, `${prefix}${key}.`)],
    ),
  );
}

/** A point in a key means nesting to who looks it up, and the screen that does so breaks. */
function keysWithPoints(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) => [
    ...(key.includes('.') ? [`${prefix}${key}: a key holds no point; nest it`] : []),
    ...(typeof value === 'string' ? [] : keysWithPoints(value, `${prefix}${key}.`)),
  ]);
}
