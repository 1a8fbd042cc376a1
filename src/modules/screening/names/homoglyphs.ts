/** Letters of Cyrillic and Greek that a reader takes for the Latin ones above them. */
const rows: readonly [latin: string, cyrillic: string, greek: string][] = [
  ['A', 'А', 'Α'],
  ['B', 'В', 'Β'],
  ['C', 'С', ''],
  ['E', 'Е', 'Ε'],
  ['H', 'Н', 'Η'],
  ['I', 'І', 'Ι'],
  ['J', 'Ј', ''],
  ['K', 'К', 'Κ'],
  ['M', 'М', 'Μ'],
  ['N', '', 'Ν'],
  ['O', 'О', 'Ο'],
  ['P', 'Р', 'Ρ'],
  ['S', 'Ѕ', ''],
  ['T', 'Т', 'Τ'],
  ['X', 'Х', 'Χ'],
  ['Y', 'У', 'Υ'],
  ['Z', '', 'Ζ'],
  ['a', 'а', 'α'],
  ['c', 'с', ''],
  ['d', 'ԁ', ''],
  ['e', 'е', ''],
  ['h', 'һ', ''],
  ['i', 'і', 'ι'],
  ['j', 'ј', ''],
  ['k', 'к', 'κ'],
  ['o', 'о', 'ο'],
  ['p', 'р', 'ρ'],
  ['s', 'ѕ', ''],
  ['v', '', 'ν'],
  ['x', 'х', ''],
  ['y', 'у', ''],
];

export const homoglyphs = {
  toLatin: new Map(
    rows.flatMap(([latin, cyrillic, greek]) =>
      [cyrillic, greek].filter((twin) => twin !== '').map((twin) => [twin, latin] as const),
    ),
  ),
  toCyrillic: new Map(
    rows.flatMap(([latin, cyrillic, greek]) =>
      cyrillic === ''
        ? []
        : [latin, greek].filter((twin) => twin !== '').map((twin) => [twin, cyrillic] as const),
    ),
  ),
};
