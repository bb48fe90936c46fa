import fc from 'fast-check';
import { indicators, isModelledIndicator } from '@wijkspoor/wijk/domain';
import { effortGap, effortLevels } from './effort';
import { goalEvidence } from './evidence';
import { contextOf, measuredFigure } from './indicator';
import { mergeGoal, mergeParagraphs, paragraphChanges } from './paragraphs';
import { readTextRef, textRef, TextRef } from './ref';
import { lackingIn, type SmartGoal, type SmartLack, smart, smartLetters } from './smart';
import { themes } from './themes';

const right: SmartGoal = {
  targetGroup: 'Bewoners die roken',
  indicator: 'Mensen die gestopt zijn',
  indicatorKey: null,
  unit: 'mensen per jaar',
  baseline: 12,
  baselineOn: '2027-01-10',
  baselineDue: null,
  target: 40,
  targetOn: '2028-12-31',
  method: 'De coach belt na zes maanden.',
  ownerRole: 'Wijkcoördinator',
};
const wrong: readonly (readonly [SmartLack, Partial<SmartGoal>, letter: string])[] = [
  ['targetGroup', { targetGroup: '' }, 'S'],
  ['indicator', { indicator: '' }, 'S'],
  ['unit', { unit: '' }, 'M'],
  ['baseline', { baseline: null, baselineOn: null }, 'M'],
  ['baselineOn', { baselineOn: null }, 'M'],
  ['method', { method: '' }, 'M'],
  ['owner', { ownerRole: '' }, 'A'],
  ['target', { target: null }, 'R'],
  ['noChange', { target: 12 }, 'R'],
  ['targetOn', { targetOn: null }, 'T'],
  ['afterBaseline', { targetOn: '2027-01-10' }, 'T'],
];
const text = fc.constantFrom('', 'iets');
const day = fc.constantFrom(null, '2026-12-31', '2027-06-01', '2028-12-31');
const amount = fc.constantFrom(null, -1, 0, 12, 12.5);
const anyGoal: fc.Arbitrary<SmartGoal> = fc.record({
  ...{ targetGroup: text, indicator: text, unit: text, method: text, ownerRole: text },
  ...{ indicatorKey: fc.constantFrom(null, 'own/telling/gestopt'), baseline: amount, target: amount },
  ...{ baselineOn: day, baselineDue: day, targetOn: day },
});

describe('the letters of SMART', () => {
  it('are all right for a goal that says everything', () => {
    expect(lackingIn(right)).toEqual([]);
  });

  it.each(wrong)('sees %s, at its own letter and at no other', (lack, change, letter) => {
    const letters = smart({ ...right, ...change });
    expect(smartLetters.flatMap((one) => letters[one].map((found) => [one, found]))).toEqual([[letter, lack]]);
  });

  it('take a baseline that is unknown when somebody says before when it is measured', () => {
    const due = { ...right, baseline: null, baselineOn: null, baselineDue: '2027-03-01' };
    expect(lackingIn(due)).toEqual([]);
    expect(lackingIn({ ...due, targetOn: '2027-03-01' })).toEqual(['afterBaseline']);
  });

  it('take a measured figure for an indicator in own words', () => {
    expect(lackingIn({ ...right, indicator: '', indicatorKey: 'own/telling/gestopt' })).toEqual([]);
  });

  it('are only ever right together with a baseline or a day for it, an end date after it, an owner and a method', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        if (lackingIn(goal).length > 0) return;
        expect(goal.baseline !== null || goal.baselineDue !== null).toBe(true);
        expect([goal.ownerRole, goal.method, goal.unit, goal.targetGroup]).not.toContain('');
        expect(goal.target).not.toBeNull();
        expect((goal.targetOn ?? '') > (goal.baselineOn ?? goal.baselineDue ?? '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('lack less, never more, when something that lacked is filled in', () => {
    fc.assert(
      fc.property(anyGoal, fc.constantFrom('targetGroup', 'unit', 'method', 'ownerRole'), (goal, field) => {
        const before = new Set(lackingIn(goal));
        expect(lackingIn({ ...goal, [field]: 'iets' }).filter((lack) => !before.has(lack))).toEqual([]);
      }),
    );
  });
});

describe('the indicator of a goal', () => {
  const known = [
    { key: 'smokers', modelled: true },
    { key: 'own/telling/gestopt', modelled: false },
  ];

  it('is never a modelled figure, nor one that the project did not choose', () => {
    expect(measuredFigure('own/telling/gestopt', known)).toBe('own/telling/gestopt');
    expect(() => measuredFigure('smokers', known)).toThrow('action-plan.figureModelled');
    expect(() => measuredFigure('lonely', known)).toThrow('action-plan.figureUnknown');
  });

  it('may have modelled figures beside it, as context', () => {
    expect(contextOf(['smokers'], known)).toEqual(['smokers']);
    expect(() => contextOf(['smokers', 'lonely'], known)).toThrow('action-plan.figureUnknown');
  });
});

describe('a theme', () => {
  it.each(themes.map((theme) => [theme.key, theme] as const))(
    '%s begins with one main goal and is never right by itself',
    (_, theme) => {
      expect(theme.goals.filter(({ main }) => main).length).toBe(1);
      for (const { targetGroup, indicator, unit, method } of theme.goals) {
        const draft = { targetGroup: targetGroup.nl, indicator: indicator.nl, unit: unit.nl, method: method.nl };
        const unsaid = { indicatorKey: null, baseline: null, baselineOn: null, baselineDue: null, target: null };
        const letters = smart({ ...draft, ...unsaid, targetOn: null, ownerRole: '' });
        expect(smartLetters.filter((letter) => letters[letter].length > 0)).toEqual(['M', 'A', 'R', 'T']);
      }
    },
  );

  it.each(themes.map((theme) => [theme.key, theme] as const))(
    '%s has only figures beside it that prove nothing, and no key twice',
    (_, theme) => {
      expect(theme.context.filter((key) => !isModelledIndicator(key))).toEqual([]);
      // never shown of a wijk
      expect(theme.context).not.toContain('suicidalThoughts');
      const keys = [...theme.goals, ...theme.interventions].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('knows that what is counted is measured', () => {
    expect(indicators.filter(({ key }) => isModelledIndicator(key)).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['smokers', 'lonely', 'overweight']),
    );
    expect(isModelledIndicator('population')).toBe(false);
  });
});

describe('the paragraphs of a text', () => {
  const texts = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdef'), words: fc.constantFrom<string>('een', 'twee') }),
    {
      selector: ({ id }) => id,
    },
  );

  it('become what was wanted, and nothing else is written', () => {
    fc.assert(
      fc.property(texts, texts, (now, wanted) => {
        const { added, rewritten, moved, removed } = paragraphChanges(now, wanted);
        const rows = new Map<string, { id: string; words: string; position: number }>(
          now.map((one, position) => [one.id, { ...one, position }]),
        );
        for (const id of removed) rows.delete(id);
        for (const one of added) rows.set(one.id, one);
        for (const { id, words } of rewritten) rows.set(id, { id, words, position: rows.get(id)?.position ?? -1 });
        for (const { id, position } of moved) rows.set(id, { id, words: rows.get(id)?.words ?? '', position });
        const text = [...rows.values()].sort((a, b) => a.position - b.position).map(({ id, words }) => ({ id, words }));
        expect(text).toEqual(wanted);
        expect(paragraphChanges(wanted, wanted)).toEqual({ added: [], rewritten: [], moved: [], removed: [] });
      }),
    );
  });
});

describe('a text that two people changed at once', () => {
  const ids = ['a', 'b', 'c'];
  const version = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids, 'd', 'e'),
      words: fc.integer({ min: 0, max: 99 }).map((n) => `woord${n}.`),
    }),
    { selector: ({ id }) => id },
  );
  const base = ids.map((id) => ({ id, words: `begin-${id}.` }));

  it('keeps every word that either of them wrote', () => {
    fc.assert(
      fc.property(version, version, (theirs, typed) => {
        // nobody else can have made the id of a new paragraph of mine
        const mine = typed.map((one) => (ids.includes(one.id) ? one : { ...one, id: `mijn-${one.id}` }));
        let made = 0;
        const merged = mergeParagraphs(base, theirs, mine, () => `nieuw-${made++}`);
        const all = merged.map(({ words }) => words).join(' ');
        for (const { words } of [...theirs, ...mine]) expect(all).toContain(words);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
      }),
    );
  });

  it('is that of the one who changed something when the other did not', () => {
    fc.assert(
      fc.property(version, (changed) => {
        const words = (all: readonly { words: string }[]) => all.map((one) => one.words).sort();
        expect(words(mergeParagraphs(base, changed, base, () => 'nieuw'))).toEqual(words(changed));
        expect(words(mergeParagraphs(base, base, changed, () => 'nieuw'))).toEqual(words(changed));
      }),
    );
  });

  it('takes of single values that of who touched them, mine when both did', () => {
    const [was, theirs] = [
      { title: 'A', unit: 'x', method: 'm' },
      { title: 'B', unit: 'y', method: 'm' },
    ];
    expect(mergeGoal(was, theirs, { title: 'C', unit: 'x', method: 'n' })).toEqual({
      title: 'C',
      unit: 'y',
      method: 'n',
    });
  });
});

describe('what goals say of deliverables', () => {
  const none = { all: 0, adopted: 0, withGroup: 0, measured: 0 };

  it('is nothing without goals, begun with drafts, and done with adopted goals that were measured', () => {
    expect(goalEvidence(none).goal).toEqual({ count: 0, missing: [{ code: 'action-plan.missing.goal' }] });
    expect(goalEvidence({ ...none, all: 2 }).goal).toEqual({
      count: 2,
      missing: [{ code: 'action-plan.missing.goalAdopted', params: { n: 2 } }],
    });
    const some = goalEvidence({ all: 3, adopted: 2, withGroup: 2, measured: 1 });
    expect([some.goal, some.targetGroup].map(({ missing }) => missing)).toEqual([[], []]);
    expect(some.baseline).toEqual({
      count: 1,
      missing: [{ code: 'action-plan.missing.baselineOf', params: { n: 1 } }],
    });
    expect(goalEvidence({ all: 2, adopted: 2, withGroup: 2, measured: 2 }).baseline.missing).toEqual([]);
  });
});

it('an address names a goal or a plan, and is read as it was written', () => {
  fc.assert(
    fc.property(fc.constantFrom('goal', 'plan'), fc.integer({ min: 1, max: 99_999 }), (kind, number) => {
      const ref = textRef(kind, number);
      expect(TextRef.safeParse(ref).success).toBe(true);
      expect(readTextRef(ref)).toEqual({ kind, number });
    }),
  );
  expect(['', '0', '012', 'plan-', 'plan-0', '100000', 'plan'].filter((ref) => TextRef.safeParse(ref).success)).toEqual(
    [],
  );
});

it('the effort on a spoor has a gap as large as what is wanted lies above what is done', () => {
  expect(effortLevels.map((wanted) => effortGap({ soFar: 'some', wanted }))).toEqual([-1, 0, 1]);
});
