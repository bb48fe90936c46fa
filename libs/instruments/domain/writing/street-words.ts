/** How names of streets end; a word that is nothing but its end is no name. */
const streetEnds: readonly string[] = [
  ...[
    'straat',
    'straatje',
    'laan',
    'laantje',
    'weg',
    'plein',
    'gracht',
    'kade',
    'singel',
    'dreef',
    'steeg',
    'hof',
    'pad',
  ],
  ...['dijk', 'park', 'plantsoen', 'markt', 'baan', 'ring', 'erf', 'brink', 'street', 'road', 'avenue'],
];

/** True for what looks like the name of a street: `dorpsstraat`, in the plain form of `plainOf`. */
export const isStreet = (plain: string): boolean =>
  streetEnds.some((end) => plain.length > end.length + 1 && plain.endsWith(end));

const areaEnds: readonly string[] = [
  'buurt',
  'wijk',
  'polder',
  'kwartier',
  'eiland',
  'brug',
  'loket',
  'huis',
  'kantoor',
];

/** True for what looks like the name of a street, a part of a town or a building. */
export const isPlace = (plain: string): boolean => isStreet(plain) || areaEnds.some((end) => plain.endsWith(end));
