import * as z from 'zod/mini';
import { Portfolio as ProjectPortfolio, stepNumbers } from '@wijkspoor/project/domain';

const line = ProjectPortfolio.shape.lines.def.element.shape;
const project = ProjectPortfolio.shape.projects.def.element.shape;

/** What is to be done before work can go on, besides what the cycle asks. */
export const choreCodes = ['chooseAreas', 'publishWijk', 'publishProject'] as const;
/** `chooseAreas`: a wijk is made of no area, so it has no figures. The others: residents cannot see it yet. */
export type ChoreCode = (typeof choreCodes)[number];
/** What a round asks for: it closes this week, its open answers or sheets wait, or people wait to hear what became of it. */
export const roundCodes = ['closeRound', 'giveFeedback', 'readAnswers', 'checkSheets', 'finishPaper'] as const;
export type RoundCode = (typeof roundCodes)[number];
/** What a goal asks for: a note because it has been red too long, or a measurement that is late. */
export const goalCodes = ['adjustGoal', 'measureGoal'] as const;
export type GoalCode = (typeof goalCodes)[number];
/** What the plan of a project asks for: reports, actions about access, obstacles that the gemeente has to solve, money that ends. */
export const planCodes = ['judgeReports', 'lateReports', 'lateActions', 'solveObstacles', 'moneyEnds'] as const;
export type PlanCode = (typeof planCodes)[number];

/** What people wait for: ideas to be read, wordings of goals to be answered, and what was decided after a vote. */
export const voiceCodes = ['readIdeas', 'answerWordings', 'decideVote'] as const;
export type VoiceCode = (typeof voiceCodes)[number];

const allCodes = [...choreCodes, ...roundCodes, ...goalCodes, ...planCodes, ...voiceCodes] as const;

/** One thing to do. `due` null: as soon as there is time. */
const Line = z.object({
  /** Unique in the list. */
  key: z.string(),
  action: z.union([line.action, z.enum(allCodes)]),
  due: line.due,
  kind: line.kind,
  daysLate: line.daysLate,
  /** Names of the wijken it is about, and of the project when it is about one. */
  wijken: line.wijken,
  project: z.nullable(z.string()),
  step: z.nullable(z.literal([...stepNumbers])),
  /** Title of the activity it is about; null for anything else. */
  activity: z.nullable(z.string()),
  /** Title of the round it is about; null for anything else. */
  round: z.nullable(z.string()),
  /** Title of the goal it is about; null for anything else. */
  goal: z.nullable(z.string()),
  /** How many of something in a plan it is about; of money that ends its name and last day; null for anything else. */
  matter: z.nullable(z.object({ n: z.number(), name: z.string(), endsOn: z.nullable(z.string()) })),
  byPartner: line.byPartner,
  /** The page below `/werk` where it is done. */
  path: z.string(),
  /** `yes`, or the code that says why this person may only look. */
  may: z.string(),
});
/** One thing to do in the week of somebody with work, with the page where it is done. */
export type PortfolioLine = z.infer<typeof Line>;

const Project = z.object({
  id: project.id,
  name: project.name,
  state: project.state,
  wijken: project.wijken,
  published: project.published,
  current: project.current,
  steps: project.steps,
  /** Titles of activities that run and of rounds that are open now. */
  running: project.running,
  late: project.late,
  /** The first thing to come that is not late. */
  next: project.next,
});

/** The week of somebody with work: what must happen, and where every project stands. */
export const PortfolioView = z.object({
  today: z.string(),
  week: ProjectPortfolio.shape.week,
  /** True when these are not all projects: the first of them, by name. */
  more: ProjectPortfolio.shape.more,
  /** The late things first, then by date, then what has no date. */
  lines: z.array(Line),
  /** By name. */
  projects: z.array(Project),
  /** Each `yes`, or the code that says why not. */
  may: z.object({ startProject: z.string(), writeReports: z.string(), enterForms: z.string() }),
});
export type PortfolioView = z.infer<typeof PortfolioView>;
