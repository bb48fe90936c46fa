import type { AccessAnswer, AccessAspect, MixPillar, ObstacleLevel, Spoor } from '@wijkspoor/action-plan/domain';
import type { RoundResults, Rung } from '@wijkspoor/instruments/domain';
import type { StandingCode, WijkProfile } from '@wijkspoor/monitoring/domain';
import type { ProjectState, StepNumber } from '@wijkspoor/project/domain';
import type { DecisionWhole } from '@wijkspoor/voting/domain';

/** A round that closed, as its last frozen snapshot shows it: nothing below the limits of disclosure is in it. */
export type RoundFacts = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly wijk: string;
  readonly closedOn: string;
  readonly languages: readonly string[];
  /** Of the cycle that the rest of the facts is of: a project keeps the rounds of those before. */
  readonly ofCycle: boolean;
  /** About how many people; null: too few to say. */
  readonly people: number | null;
  /** About how many took part on paper or with help; null: too few to say, or nobody could. */
  readonly helped: number | null;
  /** Subjects with a mean mark, the highest first. */
  readonly marks: readonly { readonly name: string; readonly mean: number }[];
  /** The scale of these marks; null where there are none. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** Everybody can read its results. */
  readonly published: boolean;
  readonly feedbackDue: string | null;
  readonly feedbackOn: string | null;
  /** What people were told that was done with it; empty while nothing was. */
  readonly feedback: string;
};

/** An adopted goal as everybody may know it. */
export type GoalFacts = {
  readonly number: number;
  readonly title: string;
  readonly targetGroup: string;
  readonly indicator: string;
  readonly unit: string;
  readonly standing: StandingCode;
  readonly last: { readonly value: number; readonly on: string; readonly source: string } | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  /** What accepted reports of partners say, per period, as everybody may know it. People are not added up over periods. */
  readonly reached: readonly {
    readonly startsOn: string;
    readonly endsOn: string;
    readonly participants: number | null;
    readonly volunteers: number | null;
    readonly hours: number | null;
  }[];
  /** What was done otherwise, and why; the newest first. */
  readonly adjusted: readonly { readonly on: string; readonly what: string; readonly why: string }[];
};

/** An intervention that was agreed, runs or ended. */
export type InterventionFacts = {
  readonly number: number;
  readonly title: string;
  readonly state: 'agreed' | 'running' | 'ended';
  readonly pillar: MixPillar | null;
  readonly sporen: readonly Spoor[];
  readonly targetGroup: string;
  /** Who carries it out; null: the gemeente itself. */
  readonly organisation: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly access: readonly { readonly aspect: AccessAspect; readonly answer: AccessAnswer }[];
  /** Actions about access that are not done. */
  readonly actions: number;
  /** What was chosen in a decision that its goals serve, by id. */
  readonly priorityIds: readonly string[];
};

/** What is known of one project on a day, of its last cycle. No names of people; days as `2027-03-14`, money in cents. */
export type ProjectFacts = {
  readonly id: string;
  readonly name: string;
  readonly wijken: readonly string[];
  readonly state: ProjectState;
  /** As it was planned, which may be a season or a year. */
  readonly ends: string | null;
  readonly cycle: number;
  readonly step: StepNumber | null;
  readonly stepsAdopted: number;
  readonly hasVision: boolean;
  readonly principles: number;
  /** Organisations that agreed to the vision as it is, and to one of before. */
  readonly agreed: readonly string[];
  readonly agreedBefore: readonly string[];
  /** The organisation that leads; null: the gemeente. */
  readonly ledBy: string | null;
  readonly decisions: readonly DecisionFacts[];
  readonly rounds: readonly RoundFacts[];
  readonly priorities: readonly { readonly title: string; readonly decision: number; readonly decidedOn: string }[];
  readonly goals: readonly GoalFacts[];
  readonly interventions: readonly InterventionFacts[];
  readonly money: readonly { readonly name: string; readonly endsOn: string; readonly cents: number }[];
  readonly obstacles: readonly {
    readonly words: string;
    readonly needs: string;
    readonly level: ObstacleLevel;
    readonly toldOn: string;
  }[];
  readonly reports: { readonly accepted: number; readonly late: number };
  /** Of the cycles before: what happened in a year may be of one of these. The newest first. */
  readonly before: {
    readonly decisions: readonly DecisionFacts[];
    readonly interventions: readonly InterventionFacts[];
  };
};

/** Something that was decided. */
export type DecisionFacts = { readonly what: string; readonly on: string };

/** A round whose results everybody can read, with what was promised and what was done with it; days as `2027-03-14`. */
export type PublishedRoundFacts = {
  readonly results: RoundResults;
  readonly rung: Rung | null;
  readonly promise: string;
  /** Empty while people were not told. */
  readonly feedback: string;
  readonly feedbackOn: string | null;
  readonly feedbackDue: string | null;
};

/** What one report is about beside its project; empty where its kind does not ask it. */
export type AboutFacts = {
  readonly profiles: readonly WijkProfile[];
  readonly round: PublishedRoundFacts | null;
  /** As it was published. */
  readonly decision: DecisionWhole | null;
};

/** What a report is made of. */
export type ReportFacts = {
  readonly gemeente: string;
  readonly today: string;
  /** By name. */
  readonly projects: readonly ProjectFacts[];
  readonly about: AboutFacts;
};
