import { type FormParams, type PlainForm, type Posted, valueOf } from '@wijkspoor/platform/web/forms';
import { AddSuggestion, SuggestionAdded } from '../domain';

const part = (params: FormParams, name: string): string => encodeURIComponent(params[name] ?? '');

/** What was typed for a paragraph; the number of the version that was read comes as text. */
const readSuggestion = (posted: Posted): Record<string, unknown> => ({
  id: valueOf(posted, 'id'),
  kind: valueOf(posted, 'kind'),
  basedOn: Number(valueOf(posted, 'basedOn')),
  words: valueOf(posted, 'words') ?? '',
});

/** Every form of the pages of the plan that works without scripts. */
export const actionPlanForms: readonly PlainForm[] = [
  {
    page: '/:wijk/doelen/:goal/meeschrijven',
    inGemeente: true,
    action: 'suggest',
    contract: AddSuggestion,
    input: readSuggestion,
    call: (params, posted) => ({
      method: 'POST',
      path: `/v1/gemeenten/${part(params, 'gemeente')}/paragraphs/${encodeURIComponent(valueOf(posted, 'paragraph') ?? '')}/suggestions`,
    }),
    done: ({ answer, params, links }) => {
      const read = SuggestionAdded.safeParse(answer);
      const page = `/${part(params, 'wijk')}/doelen/${part(params, 'goal')}`;
      return links.gemeente(params['gemeente'] ?? '', page) + (read.success ? `?gelukt=${read.data.outcome}` : '');
    },
  },
];
