import fc from 'fast-check';
import {
  currentStep,
  freshSteps,
  moveProject,
  moveStep,
  nextCycle,
  phaseNumbers,
  phases,
  phaseState,
  runsAlong,
  type Standing,
} from './cycle';
import { type StepNumber, stepNumbers } from './step-number';
import { demandedFor, type DeliverableCode, type Findings } from './deliverables';
import {
  activityMoves,
  activityStates,
  activityVerbs,
  after,
  movesFrom,
  projectMoves,
  projectStates,
  projectVerbs,
  stepMoves,
  stepStates,
  stepVerbs,
} from './moves';

const found = { count: 1, missing: [] };
const complete: Findings = { theme: found, targetGroup: found, goal: found };
const fresh: Standing = { project: 'preparing', cycle: 'open', steps: freshSteps };
const running: Standing = { ...fresh, project: 'running', steps: { ...freshSteps, 2: 'running' } };
const code = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  }
};

describe('a table of moves', () => {
  const tables = [
    ['project', projectMoves, projectStates, projectVerbs],
    ['step', stepMoves, stepStates, stepVerbs],
    ['activity', activityMoves, activityStates, activityVerbs],
  ] as const;
  const rows = tables.flatMap(([name, table]) => table.map(({ from, move, to }) => [name, from, move, to] as const));

  it.each(rows)('of a %s: %s, %s, then %s', (name, from, move, to) => {
    const table = tables.find(([one]) => one === name)?.[1] ?? [];
    expect(after<string, string>(table, from, move)).toBe(to);
    expect(movesFrom<string, string>(table, from)).toContain(move);
  });

  it.each(tables)('of a %s refuses everything else', (_, table, states, verbs) => {
    for (const from of states)
      for (const move of verbs) {
        const known = table.some((row) => row.from === from && row.move === move);
        if (!known) expect(code(() => after<string, string>(table, from, move))).toBe('project.moveImpossible');
      }
  });

  it.each(tables)('of a %s has one answer for a state and a move, and a way out of every state', (_, table, states) => {
    expect(new Set(table.map(({ from, move }) => `${from} ${move}`)).size).toBe(table.length);
    for (const state of states) expect(movesFrom<string, string>(table, state)).not.toEqual([]);
  });
});

describe('a step', () => {
  it('may be any to begin with: measuring starts on the first day', () => {
    expect(moveStep(fresh, 5, 'start', {})).toMatchObject({
      project: 'running',
      steps: { 1: 'notStarted', 5: 'running' },
    });
  });

  it.each([
    [{}, ['theme', 'targetGroup', 'goal']],
    [{ theme: found }, ['targetGroup', 'goal']],
    [{ ...complete, goal: { count: 1, missing: [{ code: 'x.y' }] } }, ['goal']],
  ] satisfies [Findings, string[]][])('two is not adopted with %j: it says %j is missing', (findings, missing) => {
    try {
      moveStep(running, 2, 'adopt', findings);
      throw new Error('was adopted');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'project.stepIncomplete',
        errors: missing.map((path) => ({ path, code: `project.${path}Missing` })),
      });
    }
  });

  it('two is adopted with a theme, a target group and a goal, and reopened after that', () => {
    const adopted = moveStep(running, 2, 'adopt', complete);
    expect(adopted.steps[2]).toBe('adopted');
    expect(moveStep(adopted, 2, 'reopen', {}).steps[2]).toBe('reopened');
  });

  it('stays where it is while the project rests, is over, or the cycle is closed', () => {
    expect(code(() => moveStep({ ...running, project: 'paused' }, 1, 'start', {}))).toBe('project.projectPaused');
    expect(code(() => moveStep({ ...running, project: 'ended' }, 1, 'start', {}))).toBe('project.projectEnded');
    expect(code(() => moveStep({ ...running, cycle: 'closed' }, 1, 'start', {}))).toBe('project.cycleClosed');
    expect(code(() => moveProject({ ...running, cycle: 'closed' }, 'end'))).toBe('project.cycleClosed');
  });
});

describe('where the work is', () => {
  it.each([
    [freshSteps, 1],
    [{ ...freshSteps, 5: 'running' }, 1],
    [{ ...freshSteps, 1: 'adopted', 2: 'running', 3: 'running' }, 2],
    [{ ...freshSteps, 1: 'reopened', 2: 'running' }, 1],
    [{ ...freshSteps, 1: 'adopted' }, 2],
    [{ 1: 'adopted', 2: 'adopted', 3: 'adopted', 4: 'adopted', 5: 'running' }, 5],
    [{ 1: 'adopted', 2: 'adopted', 3: 'adopted', 4: 'adopted', 5: 'notStarted' }, 5],
    [{ 1: 'adopted', 2: 'adopted', 3: 'adopted', 4: 'adopted', 5: 'adopted' }, null],
  ] satisfies [Standing['steps'], StepNumber | null][])('with %j is %s', (steps, step) => {
    expect(currentStep(steps)).toBe(step);
  });

  it('is beside measuring, which runs along', () => {
    const steps = { ...freshSteps, 1: 'running', 5: 'running' } satisfies Standing['steps'];
    expect(stepNumbers.filter((step) => runsAlong(steps, step))).toEqual([5]);
    expect(phaseNumbers.map((phase) => phaseState(steps, phase))).toEqual(['now', 'later', 'now']);
  });
});

const anyMove = fc.oneof(
  fc.record({ step: fc.constantFrom(...stepNumbers), move: fc.constantFrom(...stepVerbs) }),
  fc.record({ project: fc.constantFrom(...projectVerbs) }),
  fc.record({ cycle: fc.constant('next') }),
);
const anyFindings = fc.dictionary(
  fc.constantFrom<DeliverableCode>('theme', 'targetGroup', 'goal'),
  fc.record({ count: fc.nat(3), missing: fc.constantFrom([], [{ code: 'x.y' }]) }),
);

describe('whatever people do', () => {
  it('leads to no state that may not be, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyMove, anyFindings), { maxLength: 40 }), (story) => {
        let now: Standing = fresh;
        const closed: string[] = [];
        for (const [asked, findings] of story) {
          const before = JSON.stringify(now);
          try {
            if ('step' in asked) {
              now = moveStep(now, asked.step, asked.move, findings);
              if (asked.move === 'adopt')
                for (const needed of demandedFor[asked.step]) expect(findings[needed]?.missing).toEqual([]);
            } else if ('project' in asked) now = moveProject(now, asked.project);
            else {
              const { old, next } = nextCycle(now);
              closed.push(JSON.stringify(old));
              now = next;
            }
          } catch (error) {
            expect(JSON.stringify(now)).toBe(before);
            expect(String(error instanceof Error && 'code' in error && error.code)).toMatch(/^project\./);
          }
          expect(projectStates).toContain(now.project);
          expect(now.cycle).toBe('open');
          for (const step of stepNumbers) expect(stepStates).toContain(now.steps[step]);
          // nothing is done in a project that did not begin
          if (now.project === 'preparing') expect(now.steps).toEqual(freshSteps);
        }
        for (const old of closed)
          expect(code(() => moveStep(JSON.parse(old) as Standing, 1, 'start', {}))).toBe('project.cycleClosed');
      }),
    );
  });

  it('puts the work in one step, and gives each phase the state of its steps', () => {
    const anySteps = fc.record({
      1: fc.constantFrom(...stepStates),
      2: fc.constantFrom(...stepStates),
      3: fc.constantFrom(...stepStates),
      4: fc.constantFrom(...stepStates),
      5: fc.constantFrom(...stepStates),
    });
    fc.assert(
      fc.property(anySteps, (steps) => {
        const here = currentStep(steps);
        expect(here === null).toBe(stepNumbers.every((step) => steps[step] === 'adopted'));
        if (here !== null) expect(steps[here]).not.toBe('adopted');
        for (const phase of phaseNumbers) {
          const states = phases[phase].map((step) => steps[step]);
          expect(phaseState(steps, phase) === 'done').toBe(states.every((state) => state === 'adopted'));
          expect(phaseState(steps, phase) === 'later').toBe(states.every((state) => state === 'notStarted'));
        }
      }),
    );
  });
});
