import { ReportContent } from './content';
import { figureRows } from './figure-rows';
import { handoverOf } from './handover';
import { aProject, aRound, theFacts } from './testing';
import { writeCell } from './write-cell';

const bare = aProject({
  ...{
    name: 'Kaal',
    step: 1,
    stepsAdopted: 0,
    hasVision: false,
    principles: 0,
    agreed: [],
    rounds: [],
    priorities: [],
  },
  ...{ goals: [], interventions: [], money: [], decisions: [], ends: null, reports: { accepted: 0, late: 0 } },
});
const partOf = (content: ReturnType<typeof handoverOf>, key: string) => content.parts.find((part) => part.key === key);
const openOf = (content: ReturnType<typeof handoverOf>, key: string) =>
  partOf(content, key)
    ?.words.find((words) => words.key === 'open')
    ?.text.split('\n') ?? [];

describe('the handover dossier', () => {
  it('has the eight recommendations, what ends and what is stuck, in both languages', () => {
    const keys = ['vision', 'together', 'causes', 'access', 'skills', 'migration', 'personal', 'digital'];
    for (const language of ['nl', 'en'] as const) {
      const content = handoverOf(theFacts(), language);
      expect(ReportContent.parse(content)).toEqual(content);
      expect(content.parts.map(({ key }) => key)).toEqual(['overview', ...keys, 'ends', 'stuck']);
      expect(content.parts.every(({ title }) => title !== '' && !title.includes('{'))).toBe(true);
    }
  });

  it('says of every figure and sentence where it is known from', () => {
    const rows = figureRows(handoverOf(theFacts(), 'nl'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row[4] !== '')).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/\{\w+\}/);
  });

  it('leaves nothing open where everything is recorded, and says so', () => {
    const content = handoverOf(theFacts(), 'nl');
    expect(partOf(content, 'vision')).toMatchObject({ state: 'inOrder' });
    expect(openOf(content, 'vision')).toEqual(['']);
    expect(partOf(content, 'access')?.state).toBe('inOrder');
  });

  it('says of a project without anything what is not there', () => {
    const content = handoverOf(theFacts(bare), 'nl');
    expect(partOf(content, 'vision')).toMatchObject({ state: 'nothing', blocks: [] });
    expect(openOf(content, 'vision')).toEqual([
      'Kaal: er is nog geen visie opgeschreven.',
      'Kaal: er is nog niet besloten wat voorgaat.',
    ]);
    expect(openOf(content, 'digital')).toEqual(['Kaal: er is nog geen ronde afgerond waarin bewoners zijn gevraagd.']);
  });

  it('names what is late, what was promised and what is weak', () => {
    const project = aProject({
      ...{ reports: { accepted: 1, late: 2 }, agreedBefore: ['Welzijn'] },
      rounds: [aRound({ languages: ['nl'], feedbackOn: null, helped: null })],
      interventions: [
        {
          ...aProject().interventions[0]!,
          actions: 2,
          targetGroup: '',
          access: [{ aspect: 'fitting', answer: 'weak' }],
        },
      ],
    });
    const content = handoverOf(theFacts(project), 'nl');
    expect(openOf(content, 'vision')).toEqual([
      'Gezond Lindehoek: Welzijn stemde in met een oudere visie. Vraag het opnieuw.',
    ]);
    expect(openOf(content, 'together')).toEqual([
      'Gezond Lindehoek: 2 verslagen van partners zijn te laat.',
      'Gezond Lindehoek: bewoners kregen nog geen antwoord over ronde 2. Dat was beloofd voor 20 juni 2026.',
    ]);
    expect(openOf(content, 'migration')).toEqual([
      'Gezond Lindehoek: ronde 2 was er alleen in het Nederlands.',
      'Gezond Lindehoek: zwak bij “Wandelgroep”.',
    ]);
    expect(openOf(content, 'access')).toHaveLength(2);
    expect(openOf(content, 'personal')).toHaveLength(1);
    expect(partOf(content, 'digital')?.blocks).toEqual([]);
  });

  it('lists what ends within twelve months, the first one first, with money in euros where people read it', () => {
    const far = { ...aProject().interventions[0]!, title: 'Later', endsOn: '2028-01-01' };
    const project = aProject({ interventions: [...aProject().interventions, far] });
    const [table] = partOf(handoverOf(theFacts(project), 'nl'), 'ends')?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map(([what, kind, , , on]) => [what, kind, on])).toEqual([
      ['GALA', 'Geld', '2026-12-31'],
      ['Wandelgroep (Welzijn Waterhoven)', 'Afspraak met een partner', '2027-03-31'],
      ['Gezond Lindehoek', 'Project en wie het leidt', '2027-06-30'],
    ]);
    expect(writeCell('cents', table.rows[0]?.[3] ?? null, 'nl')).toMatch(/^€\s12\.500,50$/);
    expect(figureRows(handoverOf(theFacts(project), 'nl')).find(([, what]) => what === 'GALA')).toContain('Geld');
  });

  it('keeps a text within its size, whole lines only', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...bare, name: `Project met een lange naam ${index}` }));
    const { text = '' } = partOf(handoverOf(theFacts(...many), 'nl'), 'vision')?.words[0] ?? {};
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(text).toMatch(/\.$/);
  });
});
