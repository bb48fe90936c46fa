import { type BadgeKind, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { type TraceKind, type TraceNode, type TraceState, traceWords } from '@wijkspoor/project/domain';
import { traceTexts } from './trace-texts';

const badges: Readonly<Record<TraceState, BadgeKind>> = {
  said: 'open',
  open: 'busy',
  chosen: 'done',
  notChosen: 'no',
  writing: 'busy',
  planned: 'done',
  running: 'busy',
  done: 'done',
  told: 'open',
  measured: 'open',
  stopped: 'no',
};

/** The page of a thing, below its wijk. */
const pages: Readonly<Record<TraceKind, (node: TraceNode) => string>> = {
  aspect: ({ number }) => `uitkomsten/${number}`,
  idea: ({ number }) => `ideeen/${number}`,
  option: ({ number }) => `stemmen/${number}`,
  priority: ({ number }) => `besluiten/${number}`,
  goal: ({ number }) => `doelen/${number}`,
  intervention: () => 'plan',
  report: () => 'plan',
  result: () => 'voortgang',
};

/** A thing of a trace as a page shows it. */
export type Shown = {
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly badge: BadgeKind;
  /** Where it belongs, when, how many people, and in which ways they could say it. */
  readonly about: string;
  /** Its own page. */
  readonly page: string;
  /** The page of its trace. */
  readonly trace: string;
};

/** Words and addresses for things of a trace; call it where `inject` works. */
export function useTraceWords() {
  const t = useTexts(traceTexts);
  const dates = useDates();
  const links = useLinks();
  const wijk = (gemeente: string, { wijk: { slug } }: Pick<TraceNode, 'wijk'>): string =>
    links.gemeente(gemeente, `/${slug}`);
  const traceHref = (gemeente: string, node: TraceNode): string =>
    `${wijk(gemeente, node)}/spoor/${traceWords[node.kind]}/${node.number}${node.place === 0 ? '' : `/${node.place}`}`;
  const people = ({ kind, people: n }: TraceNode): readonly string[] => {
    if (n === null) return [];
    return [t(kind === 'idea' || kind === 'option' ? `people.${kind}` : 'people.other', { n })];
  };
  return {
    t,
    traceHref,
    /** @param since the day of what it came of: what is older was there already, and goes on because of it. */
    shown: (gemeente: string, node: TraceNode, since: string | null = null): Shown => ({
      kind: t(`kind.${node.kind}`),
      title: node.title,
      state: t(`state.${node.state}`),
      badge: badges[node.state],
      about: [
        ...(node.within === '' ? [] : [node.within]),
        ...(node.on === null ? [] : [dates.day(node.on)]),
        ...(node.on !== null && since !== null && node.on < since ? [t('trace.already')] : []),
        ...people(node),
        ...(node.ways.length === 0 ? [] : [node.ways.map((way) => t(`way.${way}`)).join(', ')]),
      ].join(' · '),
      page: `${wijk(gemeente, node)}/${pages[node.kind](node)}`,
      trace: traceHref(gemeente, node),
    }),
    /** How far something came, or how it stands itself. */
    furthest(
      said: TraceNode,
      came: TraceNode | null,
    ): { readonly text: string; readonly badge: BadgeKind; readonly state: string } {
      const { state } = came ?? said;
      return {
        text: came === null ? t(`stands.${state}`) : t(`came.${came.kind}`, { title: came.title }),
        badge: badges[state],
        state: t(`state.${state}`),
      };
    },
  };
}
