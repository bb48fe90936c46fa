import type { BrowserContext } from '@playwright/test';
import { type AnyPage, type Language, withCode } from './any-page';
import { ideaPages } from './idea-pages';
import { withEnrolment, withForm, withInvitation, withLink, withOwnData, withResetCode, withVoter } from './prepared';
import { sessionOf } from './sessions';

export { type AnyPage, ideaPages, type Language };

const kind = 'document';
const signingIn: readonly AnyPage[] = [
  { route: 'inloggen', kind, path: '/inloggen' },
  { route: 'inloggen/verstuurd', kind, path: '/inloggen/verstuurd' },
  { route: 'inloggen/bevestig', kind, path: '/inloggen/bevestig', prepare: withLink },
  { route: 'inloggen/wachtwoord', kind, path: '/inloggen/wachtwoord' },
  { route: 'inloggen/code', kind, path: '/inloggen/code' },
  { route: 'inloggen/code-instellen', kind, path: '/inloggen/code-instellen', prepare: withEnrolment },
  { route: 'inloggen/wachtwoord-vergeten', kind, path: '/inloggen/wachtwoord-vergeten' },
  {
    route: 'inloggen/wachtwoord-nieuw',
    kind,
    path: '/inloggen/wachtwoord-nieuw',
    prepare: withResetCode,
  },
  { route: 'uitnodiging', kind, path: '/uitnodiging', prepare: withInvitation },
  { route: 'inloggen/verwijderd', kind, path: '/inloggen/verwijderd' },
];

/** Pages of residents that anyone can open. */
export const publicPages: readonly AnyPage[] = [
  { route: '', kind, path: '/' },
  { route: '', kind, gemeente: 'waterhoven', path: '/' },
  { route: 'toegankelijkheid', kind, gemeente: 'waterhoven', path: '/toegankelijkheid' },
  { route: 'privacy', kind, gemeente: 'waterhoven', path: '/privacy' },
  { route: 'mijn-gegevens', kind, gemeente: 'waterhoven', path: '/mijn-gegevens' },
  { route: 'mijn-gegevens/verstuurd', kind, gemeente: 'waterhoven', path: '/mijn-gegevens/verstuurd' },
  {
    route: 'mijn-gegevens/overzicht',
    ...{ kind, gemeente: 'waterhoven', path: '/mijn-gegevens/overzicht', prepare: withOwnData },
  },
  { route: ':wijk', kind, gemeente: 'waterhoven', path: '/lindehoek' },
  { route: ':wijk/waar-staan-we', kind, gemeente: 'waterhoven', path: '/lindehoek/waar-staan-we' },
  { route: ':wijk/voortgang', kind, gemeente: 'waterhoven', path: '/lindehoek/voortgang' },
  { route: ':wijk/cijfers', kind, gemeente: 'waterhoven', path: '/lindehoek/cijfers' },
  { route: ':wijk/cijfers/:onderdeel', kind, gemeente: 'waterhoven', path: '/lindehoek/cijfers/leefstijl' },
  { route: ':wijk/uitkomsten/:round', kind, gemeente: 'waterhoven', path: '/lindehoek/uitkomsten/1' },
  {
    route: ':wijk/uitkomsten/:round/woorden/:question',
    kind,
    gemeente: 'waterhoven',
    path: '/lindehoek/uitkomsten/1/woorden/contactsBetter',
  },
  { route: ':wijk/meedoen', kind, gemeente: 'waterhoven', path: '/lindehoek/meedoen' },
  { route: ':wijk/meedoen/:round', kind, gemeente: 'waterhoven', path: '/lindehoek/meedoen/2' },
  {
    route: ':wijk/meedoen/:round/terugkoppeling',
    kind,
    gemeente: 'waterhoven',
    path: '/lindehoek/meedoen/1/terugkoppeling',
  },
  { route: ':wijk/meedoen/:round/code', kind, gemeente: 'waterhoven', path: '/lindehoek/meedoen/2/code' },
  { route: ':wijk/u-zei-wij-deden', kind, gemeente: 'waterhoven', path: '/lindehoek/u-zei-wij-deden' },
  { route: ':wijk/spoor/:soort/:nummer', kind, gemeente: 'waterhoven', path: '/lindehoek/spoor/idee/1' },
  {
    route: ':wijk/spoor/:soort/:nummer/:plek',
    ...{ kind, gemeente: 'waterhoven', path: '/lindehoek/spoor/keuze/1/1' },
  },
  { route: ':wijk/plan', kind, gemeente: 'waterhoven', path: '/lindehoek/plan' },
  { route: ':wijk/stemmen', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen' },
  { route: ':wijk/stemmen/:vote', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/2' },
  { route: ':wijk/stemmen/:vote/code', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/2/code' },
  { route: ':wijk/stemmen/:vote/mail', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/2/mail' },
  { route: ':wijk/stemmen/:vote/uitgenodigd', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/2/uitgenodigd' },
  { route: ':wijk/stemmen/:vote/adres', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/2/adres' },
  { route: ':wijk/stemmen/:vote/uitslag', kind, gemeente: 'waterhoven', path: '/lindehoek/stemmen/1/uitslag' },
  { route: ':wijk/besluiten', kind, gemeente: 'waterhoven', path: '/lindehoek/besluiten' },
  { route: ':wijk/besluiten/:besluit', kind, gemeente: 'waterhoven', path: '/lindehoek/besluiten/1' },
  { route: ':wijk/verhaal', kind, gemeente: 'waterhoven', path: '/lindehoek/verhaal' },
  { route: ':wijk/verhaal/:story', kind, gemeente: 'waterhoven', path: '/lindehoek/verhaal/1' },
  { route: ':wijk/doelen', kind, gemeente: 'waterhoven', path: '/lindehoek/doelen' },
  { route: ':wijk/doelen/:goal', kind, gemeente: 'waterhoven', path: '/lindehoek/doelen/1' },
  {
    route: ':wijk/doelen/:goal/meeschrijven',
    kind,
    gemeente: 'waterhoven',
    path: '/lindehoek/doelen/1/meeschrijven',
  },
  ...signingIn,
  { route: 'rechten', kind, path: '/rechten' },
  { route: 'postvak', kind, path: '/postvak' },
  { route: ':status', kind, path: '/fout/404' },
  { route: 'fout/:status', kind, gemeente: 'waterhoven', path: '/fout/404' },
  { route: '**', kind, gemeente: 'waterhoven', path: '/bestaat/niet' },
];

const formPage = (rest: string, prepare: AnyPage['prepare'], path = rest): AnyPage => ({
  route: `:wijk/meedoen/:round/${rest}`,
  ...{ kind, gemeente: 'waterhoven', path: `/lindehoek/meedoen/2/${path}`, ...(prepare ? { prepare } : {}) },
});
/** Pages of somebody who fills in a form, and those behind a link in a mail. */
export const formPages: readonly AnyPage[] = [
  formPage('vraag', withForm()),
  formPage('vraag/:key', withForm(), 'vraag/moving'),
  formPage('alles', withForm()),
  formPage('achtergrond', withForm()),
  formPage('inleveren', withForm()),
  formPage('klaar', withForm({ done: true })),
  formPage('stoppen', withForm()),
  formPage('opnieuw', withForm()),
  formPage('verder', withCode('ws-form-link')),
  formPage('afmelden', withCode('ws-leave')),
];

const votePage = (rest: string, prepare: AnyPage['prepare']): AnyPage => ({
  route: `:wijk/stemmen/:vote/${rest}`,
  ...{ kind, gemeente: 'waterhoven', path: `/lindehoek/stemmen/2/${rest}`, ...(prepare ? { prepare } : {}) },
});
/** Pages of somebody who showed that they may vote, and the one behind a link in a mail. */
export const ballotPages: readonly AnyPage[] = [
  votePage('stembiljet', withVoter()),
  votePage('klaar', withVoter({ cast: true })),
  votePage('verder', withCode('ws-vote-link')),
];

const work = 'work';
const gemeente = 'waterhoven';
/** Pages of who is signed in. */
export const ownPages: readonly AnyPage[] = [
  { route: 'account', kind, path: '/account', as: 'coordinator' },
  { route: 'account/gegevens', kind, path: '/account/gegevens', as: 'coordinator' },
  { route: 'mijn-werk', kind, path: '/mijn-werk', as: 'partner' },
  { route: 'berichten', kind, path: '/berichten', as: 'partner' },
  { route: 'account/berichten', kind, path: '/account/berichten', as: 'partner' },
];
/** A project of the demo; its id is always the same. */
const project = '/werk/projecten/0199c0de-0000-7000-8000-000000000001';
const projectPage = (rest: string, path = rest): AnyPage => ({
  route: `projecten/:project${rest}`,
  ...{ kind: work, gemeente, path: project + path, as: 'coordinator' },
});
/** Work pages about projects. */
export const projectPages: readonly AnyPage[] = [
  { route: 'projecten', kind: work, gemeente, path: '/werk/projecten', as: 'coordinator' },
  { route: 'projecten/nieuw', kind: work, gemeente, path: '/werk/projecten/nieuw', as: 'coordinator' },
  projectPage(''),
  projectPage('/stap/:step', '/stap/2'),
  projectPage('/team'),
  projectPage('/visie'),
  projectPage('/cijfers'),
  projectPage('/sterk'),
  projectPage('/duiding'),
  projectPage('/profiel'),
  projectPage('/voortgang'),
  { route: 'doelen/:goal/metingen', kind: work, gemeente, path: '/werk/doelen/1/metingen', as: 'coordinator' },
  projectPage('/ronden'),
  projectPage('/ideeen'),
  projectPage('/ideeen-lezen'),
  projectPage('/idee-opschrijven'),
  projectPage('/ideeen-instellen'),
  { route: 'ideeen/:idea', kind: work, gemeente, path: '/werk/ideeen/1', as: 'coordinator' },
  projectPage('/ronde-maken'),
  projectPage('/stemmingen'),
  projectPage('/stemming-maken'),
  projectPage('/plan'),
  projectPage('/interventie-maken'),
  projectPage('/acties'),
  projectPage('/geld'),
  projectPage('/prioriteiten'),
  projectPage('/prioriteiten-maken'),
  projectPage('/doelen'),
  projectPage('/doelen-thema'),
  projectPage('/sporen'),
  { route: 'doelen/:goal', kind: work, gemeente, path: '/werk/doelen/1', as: 'coordinator' },
  projectPage('/instellingen'),
  projectPage('/overnemen'),
];
const answersPage = (rest: string): AnyPage => ({
  route: `ronden/:round/${rest}`,
  ...{ kind: work, gemeente, path: `/werk/ronden/2/${rest}`, as: 'coordinator' },
});
/** A questionnaire of the demo that is being written; its id is always the same. */
const questionnaire = '/werk/vragenlijsten/0199c0de-0000-7000-8000-000000000111';
/** Work pages about rounds, their answers, and questionnaires. */
export const roundPages: readonly AnyPage[] = [
  { route: 'ronden/:round', kind: work, gemeente, path: '/werk/ronden/2', as: 'coordinator' },
  { route: 'ronden/:round/wijzigen', kind: work, gemeente, path: '/werk/ronden/2/wijzigen', as: 'coordinator' },
  { route: 'vragenlijsten', kind: work, gemeente, path: '/werk/vragenlijsten', as: 'coordinator' },
  { route: 'vragenlijsten/:version', kind: work, gemeente, path: questionnaire, as: 'coordinator' },
  {
    route: 'vragenlijsten/:version/wijzigen',
    ...{ kind: work, gemeente, path: `${questionnaire}/wijzigen`, as: 'coordinator' },
  },
  answersPage('antwoorden'),
  answersPage('apart'),
  answersPage('bestanden'),
  answersPage('drukwerk'),
  answersPage('papier'),
  answersPage('papier/nakijken'),
  answersPage('papier/overtypen'),
  answersPage('resultaten'),
  answersPage('samen'),
  { route: 'samen', kind: work, gemeente, path: '/werk/samen', as: 'sleutelpersoon' },
];
const staffVotePage = (rest: string): AnyPage => ({
  route: `stemmingen/:vote${rest}`,
  ...{ kind: work, gemeente, path: `/werk/stemmingen/2${rest}`, as: 'coordinator' },
});
const demoReport = '/werk/rapportages/0199c0de-0000-7000-8000-0000000008';
/** Work pages about partner reports: of who writes them, and of who judges them. */
export const reportPages: readonly AnyPage[] = [
  { route: 'rapportages', kind: work, gemeente, path: '/werk/rapportages?toon=all', as: 'coordinator' },
  { route: 'rapportages/:report', kind: work, gemeente, path: `${demoReport}13`, as: 'partner' },
  {
    route: 'rapportages/:report/versies/:version',
    ...{ kind: work, gemeente, path: `${demoReport}12/versies/1`, as: 'coordinator' },
  },
  { route: 'knelpunten', kind: work, gemeente, path: '/werk/knelpunten', as: 'coordinator' },
];
/** Work pages about dossiers and letters. */
export const documentPages: readonly AnyPage[] = [
  { route: 'stukken', kind: work, gemeente, path: '/werk/stukken', as: 'coordinator' },
  {
    route: 'stukken/:report',
    ...{ kind: work, gemeente, path: '/werk/stukken/0199c0de-0000-7000-8000-000000000901', as: 'coordinator' },
  },
  { route: 'archief', kind: work, gemeente, path: '/werk/archief', as: 'beheerder' },
];
const decisionPage = (rest: string): AnyPage => ({
  route: `prioriteiten/:besluit${rest}`,
  ...{ kind: work, gemeente, path: `/werk/prioriteiten/2${rest}`, as: 'coordinator' },
});
/** Work pages about votes, and about what is decided with them. */
export const votePages: readonly AnyPage[] = [
  staffVotePage(''),
  staffVotePage('/wijzigen'),
  staffVotePage('/uitgenodigd'),
  staffVotePage('/drukwerk'),
  staffVotePage('/papier'),
  staffVotePage('/papier/nakijken'),
  decisionPage(''),
  decisionPage('/wijzigen'),
  decisionPage('/voorbeeld'),
];
const interventionPage = (rest: string): AnyPage => ({
  route: `interventies/:intervention${rest}`,
  ...{ kind: work, gemeente, path: `/werk/interventies/2${rest}`, as: 'coordinator' },
});
/** Work pages about interventions, and the catalogue they come from. */
export const interventionPages: readonly AnyPage[] = [
  interventionPage(''),
  interventionPage('/wijzigen'),
  interventionPage('/toegang'),
  { route: 'catalogus', kind: work, gemeente, path: '/werk/catalogus', as: 'coordinator' },
];
/** Everything that somebody who works in a gemeente opens. */
export const workPages: readonly AnyPage[] = [
  { route: '', kind: work, gemeente, path: '/werk', as: 'beheerder' },
  { route: 'wijken', kind: work, gemeente, path: '/werk/wijken', as: 'coordinator' },
  { route: 'wijk-toevoegen', kind: work, gemeente, path: '/werk/wijk-toevoegen', as: 'coordinator' },
  { route: 'wijken/:wijk', kind: work, gemeente, path: '/werk/wijken/havenkwartier', as: 'coordinator' },
  { route: 'mensen', kind: work, gemeente, path: '/werk/mensen', as: 'beheerder' },
  { route: 'organisaties', kind: work, gemeente, path: '/werk/organisaties', as: 'beheerder' },
  { route: 'instellingen', kind: work, gemeente, path: '/werk/instellingen', as: 'beheerder' },
  { route: 'instellingen/bewaren', kind: work, gemeente, path: '/werk/instellingen/bewaren', as: 'beheerder' },
  { route: 'instellingen/uitkomsten', kind: work, gemeente, path: '/werk/instellingen/uitkomsten', as: 'beheerder' },
  { route: '', kind: work, path: '/operator', as: 'operator' },
  { route: 'cijfers', kind: work, gemeente, path: '/werk/cijfers', as: 'beheerder' },
  { route: 'cijfers', kind: work, path: '/operator/cijfers', as: 'operator' },
  { route: 'taken', kind: work, path: '/operator/taken', as: 'operator' },
];
/** Every page there is. */
export const allPages: readonly AnyPage[] = [
  ...[...publicPages, ...formPages, ...ballotPages, ...ideaPages, ...ownPages],
  ...[...workPages, ...projectPages, ...roundPages, ...votePages, ...interventionPages, ...reportPages],
  ...documentPages,
];

/** The address of a page in a language. */
export function addressOf({ gemeente: slug, path }: Pick<AnyPage, 'gemeente' | 'path'>, language: Language): string {
  const parts = [slug, language === 'nl' ? undefined : language, path.slice(1)];
  return `/${parts.filter((part) => part !== undefined && part !== '').join('/')}`;
}

/** A browser of somebody who comes to this page. */
export async function visitorOf(
  { as, prepare }: AnyPage,
  newVisitor: (options: { storageState?: ReturnType<typeof sessionOf> }) => Promise<BrowserContext>,
): Promise<BrowserContext> {
  const context = await newVisitor(as === undefined ? {} : { storageState: sessionOf(as) });
  await prepare?.(context);
  return context;
}
