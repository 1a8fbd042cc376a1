import { halvesOf } from './compounds.ts';
import type { WrittenPiece } from './split-words.ts';
import { tokenOf } from './tokens.ts';
import type { Word } from './types.ts';
import { longestForm, legalForm } from './words/legal-forms.ts';
import { nameGroups } from './words/name-groups.ts';
import { halves, particles } from './words/particles.ts';
import { address, afterNames, reverence } from './words/titles.ts';

/** The words of a person's name: address and rank left out, compound names in their halves. */
export function personWords(pieces: readonly WrittenPiece[]): Word[] {
  const names = withoutForms(pieces).flatMap(splitCompound);
  const words = withoutAddress(names).map(personWord);
  // A name of particles alone (`Da`, `Ben Ali`) is a name all the same.
  return words.some(({ token }) => token.role === 'name')
    ? words
    : words.map(({ token, text }) => ({
        token: tokenOf(token.latin, 'name', {
          abjad: token.abjad,
          han: token.han,
          bare: token.bare,
        }),
        text,
      }));
}

/** Address and rank stand before a name, degrees and generations after it; inside it the same letters are a name. */
function withoutAddress(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  let from = 0;
  while (address.has(pieces[from]?.latin ?? '')) from += 1;
  let to = pieces.length;
  while (to > from && afterNames.has(pieces[to - 1]?.latin ?? '')) to -= 1;
  const kept = pieces.slice(from, to);
  return kept.some(({ latin }) => latin.length > 1 && !particles.has(latin)) ? kept : pieces;
}

function personWord({ text, ...piece }: WrittenPiece): Word {
  const { latin, abjad, han } = piece;
  const half = halves.get(latin);
  if (half !== undefined) return { token: tokenOf(latin, 'name', { abjad, weight: half }), text };
  if (latin.length === 1 && han === undefined) return { token: tokenOf(latin, 'initial'), text };
  if (particles.has(latin)) return { token: tokenOf(latin, 'particle'), text };
  if (reverence.has(latin)) return { token: tokenOf(latin, 'title'), text };
  return {
    token: tokenOf(latin, 'name', piece),
    text,
  };
}

/** A legal form after a person's name (`Nicolás Maduro LLC`) makes no other person of him. */
function withoutForms(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  for (let length = Math.min(longestForm, pieces.length - 2); length >= 1; length -= 1) {
    const ending = pieces.slice(-length).map(({ latin }) => latin);
    const word = ending.join(' ');
    if (legalForm(ending) !== undefined && word.length > 2 && nameGroups(word).length === 0)
      return pieces.slice(0, -length);
  }
  return pieces;
}

/** A compound in its halves; a word of another script has none. */
function splitCompound(piece: WrittenPiece): WrittenPiece[] {
  if (piece.abjad || piece.han !== undefined || piece.syllables) return [piece];
  const halves = halvesOf(piece.latin);
  return halves ? halves.map((latin) => ({ ...piece, latin, bare: latin })) : [piece];
}
