import {
  FollowRound,
  MailLink,
  SaveScreen,
  ScreenSaved,
  StartForm,
  UseCode,
  UseLink,
} from '@wijkspoor/instruments/domain';
import {
  type CodeLink,
  filled,
  type FormDone,
  type FormParams,
  type PlainForm,
  type Posted,
  valueOf,
} from '@wijkspoor/platform/web/forms';
import { pageAfter, readScreen, skipped } from './part/screen-fields';

const round = '/:wijk/meedoen/:round';
const inGemeente = true;
type Call = ReturnType<PlainForm['call']>;

/** A call of the api about the round of the address. */
const call =
  (method: Call['method'], path: string) =>
  (params: FormParams): Call => ({
    method,
    path: `/v1/gemeenten/${part(params, 'gemeente')}/deelname/${part(params, 'round')}/${path}`,
  });
const part = (params: FormParams, name: string): string => encodeURIComponent(params[name] ?? '');

/** Goes on to a page below that of the round. */
const to =
  (page: string) =>
  ({ links, params }: FormDone): string =>
    links.gemeente(params['gemeente'] ?? '', `/${part(params, 'wijk')}/meedoen/${part(params, 'round')}`) + page;

const flat = (posted: Posted): readonly (readonly [string, string])[] =>
  [...posted].flatMap(([name, values]) => values.map((value) => [name, value] as const));
const screen = (posted: Posted) => readScreen(flat(posted));

/** The page around the screen that was saved. */
const around =
  (button: string) =>
  (done: FormDone): string => {
    const saved = ScreenSaved.safeParse(done.answer);
    return to(saved.success ? pageAfter(button, saved.data) : '/inleveren')(done);
  };

/** Begins a form; on a device of one's own it stays. */
const begin = (page: string): PlainForm => ({
  page,
  inGemeente,
  action: 'begin',
  contract: StartForm,
  input: (posted) => ({
    language: valueOf(posted, 'language'),
    ...(valueOf(posted, 'keep') === undefined ? {} : { keep: true }),
    ...(valueOf(posted, 'assisted') === undefined ? {} : { assisted: true }),
  }),
  call: call('POST', 'forms'),
  done: (done) => to(valueOf(done.posted, 'keep') === undefined ? '/vraag' : '/vraag?toon=eigen')(done),
});

/** The buttons of one question. */
const question = ['next', 'back', 'skip', 'list'].map((action): PlainForm => ({
  page: `${round}/vraag/:key`,
  inGemeente,
  action,
  contract: SaveScreen,
  input: action === 'skip' ? (posted) => skipped(screen(posted)) : screen,
  call: call('PATCH', 'form'),
  done: around(action),
}));

/** A page that saves what stands on it. */
const saves = (page: string, action: string, next: string, more: { readonly done?: true } = {}): PlainForm => ({
  page: round + page,
  inGemeente,
  action,
  contract: SaveScreen,
  input: (posted) => ({ ...screen(posted), ...more }),
  call: call('PATCH', 'form'),
  done: to(next),
});

/** Mail about this round: an address, and that it is of somebody of 16 or older. */
const mails = (action: string, contract: PlainForm['contract'], path: string): PlainForm => ({
  page: `${round}/klaar`,
  inGemeente,
  action,
  contract,
  input: (posted) => ({
    ...filled(posted, ['sixteen']),
    sixteen: valueOf(posted, 'sixteen') !== undefined,
  }),
  call: call('POST', path),
  done: to(`/klaar?gelukt=${action}`),
});

/** A button behind a link from a mail. */
const uses = (page: string, code: string, path: string, next: string): PlainForm => ({
  page: round + page,
  inGemeente,
  action: 'use',
  code,
  contract: UseLink,
  input: () => ({}),
  call: call('POST', path),
  done: to(next),
});

/** Every form of taking part that works without scripts. */
export const instrumentsForms: readonly PlainForm[] = [
  begin(round),
  begin(`${round}/opnieuw`),
  {
    page: `${round}/code`,
    inGemeente,
    action: 'code',
    contract: UseCode,
    call: call('POST', 'code-uses'),
    done: to('/vraag'),
  },
  ...question,
  saves('/alles', 'all', '/achtergrond'),
  saves('/achtergrond', 'background', '/inleveren'),
  saves('/inleveren', 'hand-in', '/klaar', { done: true }),
  mails('mail', MailLink, 'link-mails'),
  mails('follow', FollowRound, 'followers'),
  {
    page: `${round}/stoppen`,
    inGemeente,
    action: 'wipe',
    contract: SaveScreen,
    input: () => ({}),
    call: call('DELETE', 'form'),
    done: to('?gelukt=gewist'),
  },
  uses('/verder', 'form-link', 'link-uses', '/inleveren'),
  uses('/afmelden', 'leave', 'follower-leaves', '/afmelden?gelukt=afgemeld'),
];

/** The links in mails of a round that carry a code. */
export const instrumentsCodeLinks: readonly CodeLink[] = [
  { page: `${round}/verder/:code`, inGemeente, code: 'form-link', to: `${round}/verder` },
  { page: `${round}/afmelden/:code`, inGemeente, code: 'leave', to: `${round}/afmelden`, leaves: true },
];
