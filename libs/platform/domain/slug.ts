import { languages } from './language';

/** First words of an address that can never be the slug of a gemeente: pages of the platform, files, and languages. */
const reserved: ReadonlySet<string> = new Set<string>([
  ...languages,
  'account',
  'agenda',
  'api',
  'assets',
  'beheer',
  'berichten',
  'favicon',
  'fonts',
  'fout',
  'health',
  'hulp',
  'inloggen',
  'kit',
  'mijn-werk',
  'operator',
  'postvak',
  'privacy',
  'rechten',
  'robots',
  'themas',
  'themes',
  'toegankelijkheid',
  'uitloggen',
  'uitnodiging',
  'v1',
  'werk',
  'www',
]);
/** Words after the gemeente that can never be the slug of a wijk. */
const reservedInGemeente: ReadonlySet<string> = new Set<string>([
  ...languages,
  'fout',
  'werk',
  'wijken',
  'meedoen',
  'mijn-gegevens',
  'privacy',
  'spoor',
  'rechten',
  'toegankelijkheid',
]);

/** True when a gemeente may have this slug. */
export const freeForGemeente = (slug: string): boolean => !reserved.has(slug);

/** True when a wijk may have this slug. */
export const freeForWijk = (slug: string): boolean => !reservedInGemeente.has(slug);
