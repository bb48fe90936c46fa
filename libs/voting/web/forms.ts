import {
  type CodeLink,
  filled,
  type FormDone,
  type FormParams,
  type PlainForm,
  type Posted,
  valueOf,
} from '@wijkspoor/platform/web/forms';
import { AskVoteMail, CastBallot, StateAddress, UseVoteCode, UseVoteMail } from '@wijkspoor/voting/domain';

const vote = '/:wijk/stemmen/:vote';
const inGemeente = true;
type Call = ReturnType<PlainForm['call']>;

const part = (params: FormParams, name: string): string => encodeURIComponent(params[name] ?? '');
/** A call of the api about the vote of the address. */
const call =
  (method: Call['method'], path: string) =>
  (params: FormParams): Call => ({
    method,
    path: `/v1/gemeenten/${part(params, 'gemeente')}/voting-rounds/${part(params, 'vote')}/${path}`,
  });
/** Goes on to a page below that of the vote. */
const to =
  (page: string) =>
  ({ links, params }: FormDone): string =>
    links.gemeente(params['gemeente'] ?? '', `/${part(params, 'wijk')}/stemmen/${part(params, 'vote')}`) + page;

/** Showing that one may vote. */
const shows = (
  page: string,
  action: string,
  path: string,
  contract: PlainForm['contract'],
  next: string,
): PlainForm => ({
  ...{ page: vote + page, inGemeente, action, contract, call: call('POST', path), done: to(next) },
  input: (posted) => ({
    ...filled(posted, ['oldEnough']),
    oldEnough: valueOf(posted, 'oldEnough') !== undefined,
  }),
});

/** What was chosen, by place. What is no number goes on as it is, for the api to refuse. */
const choicesOf = (posted: Posted): Record<string, unknown> => ({
  // only a form that asks for it sends it
  ...(posted.has('buurt') ? { buurt: valueOf(posted, 'buurt') || null } : {}),
  choices: Object.fromEntries(
    [...posted].flatMap(([name, [value = '']]) => {
      const place = /^choice\.(\d{1,3})$/.exec(name)?.[1];
      const typed = value.trim();
      return place === undefined || typed === '' ? [] : [[place, /^\d{1,6}$/.test(typed) ? Number(typed) : typed]];
    }),
  ),
});

/** Every form of voting; they all work without scripts. */
export const votingForms: readonly PlainForm[] = [
  shows('/code', 'code', 'code-uses', UseVoteCode, '/stembiljet'),
  shows('/mail', 'mail', 'link-mails', AskVoteMail, '/mail?gelukt=mail'),
  shows('/uitgenodigd', 'mail', 'invited-mails', AskVoteMail, '/uitgenodigd?gelukt=mail'),
  shows('/adres', 'address', 'address-statements', StateAddress, '/stembiljet'),
  {
    ...{ page: `${vote}/verder`, inGemeente, action: 'use', code: 'vote-link', contract: UseVoteMail },
    ...{ input: () => ({}), call: call('POST', 'link-uses'), done: to('/stembiljet') },
  },
  {
    ...{ page: `${vote}/stembiljet`, inGemeente, action: 'cast', contract: CastBallot },
    ...{ input: choicesOf, call: call('PUT', 'my-ballot'), done: to('/klaar') },
  },
  {
    ...{ page: `${vote}/klaar`, inGemeente, action: 'leave', contract: CastBallot },
    ...{ input: () => ({ choices: {} }), call: call('DELETE', 'my-voter'), done: to('?gelukt=gewist') },
  },
];

/** The link in the mail of a vote. */
export const votingCodeLinks: readonly CodeLink[] = [
  { page: `${vote}/verder/:code`, inGemeente, code: 'vote-link', to: `${vote}/verder` },
];
