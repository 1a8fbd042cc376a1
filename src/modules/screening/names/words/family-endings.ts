/** Endings of family names and patronymics, the longer before the shorter ones they contain. */
const endings =
  'ovich evich ovych ovna evna ashvili shvili adze idze enko yants oglou oglu ogly zadeh zade nejad poor pour ullah zai wala sson sen son yan ian dze skiy skii sky ski ska'.split(
    ' ',
  );

/** Both words without the ending they share, or nothing where they share none or are little else. */
export function withoutFamilyEnding(a: string, b: string): [string, string] | undefined {
  const ending = endings.find((one) => a.endsWith(one) && b.endsWith(one));
  if (ending === undefined) return undefined;
  const stems: [string, string] = [a.slice(0, -ending.length), b.slice(0, -ending.length)];
  return stems[0].length >= 2 && stems[1].length >= 2 ? stems : undefined;
}
