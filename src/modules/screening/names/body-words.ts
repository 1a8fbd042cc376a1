import type { WrittenPiece } from './split-words.ts';
import { tokenOf } from './tokens.ts';
import type { Word } from './types.ts';
import { genericHead, vesselPrefixes } from './words/generic-words.ts';
import { cutForm, formBeginnings, legalForm, longestForm } from './words/legal-forms.ts';
import { joinNumbers, readNumber } from './words/numbers.ts';
import { particles } from './words/particles.ts';
import { placeHead } from './words/places.ts';

/** The words of the name of an organisation, a ship or an aircraft. */
export function bodyWords(pieces: readonly WrittenPiece[], craft: boolean): Word[] {
  const called = craft ? pieces.findIndex(({ latin }) => !vesselPrefixes.has(latin)) : 0;
  const named = called > 0 ? pieces.slice(called) : pieces;
  const words: Word[] = [];
  let at = 0;
  while (at < named.length) {
    const form = formAt(named, at);
    if (form && form.length < named.length) {
      words.push(form.word);
      at += form.length;
      continue;
    }
    const phrase = placeAt(named, at) ?? numberAt(named, at);
    const word = phrase?.word ?? bodyWord(named[at]);
    at += phrase?.length ?? 1;
    // `Instrument-Making` is one idea in two words.
    if (word.token.role !== 'generic' || word.token.groups[0] !== words.at(-1)?.token.groups[0])
      words.push(word);
  }
  return words;
}

function bodyWord(piece: WrittenPiece | undefined): Word {
  const { latin, bare, text, abjad } = piece ?? { latin: '', abjad: false, text: '', bare: '' };
  if (particles.has(latin)) return { token: tokenOf(latin, 'particle'), text };
  const place = placeHead(latin);
  if (place !== undefined)
    return { token: tokenOf(latin, 'place', { head: `place-${place}` }), text };
  const head = genericHead(latin);
  if (head !== undefined)
    return { token: tokenOf(latin, 'generic', { head: `word-${head}` }), text };
  // An adjective made of a town's name is the town: Muromskiy, Murom.
  const town = latin.replace(/(?<=[a-z]{5})sk(?:iy|ii|y|i|aya|oye|oe)$/, '');
  return {
    token: tokenOf(town, 'name', { abjad, weight: 1, ...(town === latin && bare && { bare }) }),
    text,
  };
}

/** A country of two words. */
function placeAt(pieces: readonly WrittenPiece[], at: number): Found | undefined {
  const [first, second] = [pieces[at], pieces[at + 1]];
  const place = first && second && placeHead(`${first.latin} ${second.latin}`);
  if (!place) return undefined;
  return {
    word: {
      token: tokenOf(first.latin + second.latin, 'place', { head: `place-${place}` }),
      text: `${first.text} ${second.text}`,
    },
    length: 2,
  };
}

type Found = { word: Word; length: number };

/** The longest legal form that begins here. One or two letters count as a form only at an end of the name. */
function formAt(pieces: readonly WrittenPiece[], at: number): Found | undefined {
  if (!formBeginnings.has(pieces[at]?.latin ?? '')) return undefined;
  for (let length = Math.min(longestForm, pieces.length - at); length >= 1; length -= 1) {
    const part = pieces.slice(at, at + length);
    const words = part.map(({ latin }) => latin);
    const form =
      at + length === pieces.length ? (legalForm(words) ?? cutForm(words)) : legalForm(words);
    if (form === undefined) continue;
    const latin = part.map((piece) => piece.latin).join(' ');
    const atEnd = at === 0 || at + length >= pieces.length - 1;
    if (latin.length <= 2 && !atEnd) continue;
    return {
      word: {
        token: tokenOf(latin, 'form', { head: `form-${form}` }),
        text: part.map(({ text }) => text).join(' '),
      },
      length,
    };
  }
  return undefined;
}

function numberAt(pieces: readonly WrittenPiece[], at: number): Found | undefined {
  const piece = pieces[at];
  const first = piece && readNumber(piece.latin);
  if (!piece || first === undefined) return undefined;
  const next = pieces[at + 1];
  const second = next && readNumber(next.latin);
  const both = second === undefined ? undefined : joinNumbers(first, second);
  const value = both ?? first;
  return {
    word: {
      token: tokenOf(String(value), 'number', { head: `number-${value}` }),
      text: both === undefined ? piece.text : `${piece.text} ${next?.text ?? ''}`,
    },
    length: both === undefined ? 1 : 2,
  };
}
