import { expect, it } from 'vitest';
import { cleanName } from './clean.ts';

it.each([
  ['characters nobody sees', 'Zou‎mana‍ Kou­ralfa', 'Zoumana Kouralfa'],
  ['letters of full width', 'Ｚｏｕｍａｎａ', 'Zoumana'],
  ['a Cyrillic letter in a Latin word', 'Sеrgеi', 'Sergei'],
  ['a Latin letter in a Cyrillic word', 'Виктoр', 'Виктор'],
  ['vowel signs and kashida', 'مُحَـــمَّد', 'محمد'],
  ['every kind of apostrophe', 'N’Golo Baʿasyir', "N'Golo Ba'asyir"],
  ['fillers of a machine-readable zone', 'KOURALFA<<ZOUMANA', 'KOURALFA ZOUMANA'],
])('repairs %s', (_what, written, clean) => {
  expect(cleanName(written)).toBe(clean);
});

it('leaves words of one script alone', () => {
  expect(cleanName('Şükrü Özdemiray Виктор محمد')).toBe('Şükrü Özdemiray Виктор محمد');
});
