import type {
  ActivityKind,
  ActivityState,
  DecisionBody,
  DecisionKind,
  NoteKind,
  StepNumber,
  StepState,
} from '@wijkspoor/project/domain';

type Dates = { readonly starts: string | null; readonly ends: string | null };

/** A project of the demo, as it would stand after some months of work. */
export type DemoProject = Dates & {
  /** Always the same, so that an address in a browser's history keeps working. */
  readonly id: string;
  readonly name: string;
  readonly wijken: readonly string[];
  readonly published: boolean;
  readonly ledByPartner: boolean;
  readonly vision: string;
  readonly principles: readonly string[];
  /** Whether the partner agreed to the vision. */
  readonly agreed: boolean;
  readonly steps: readonly (Dates & {
    readonly number: StepNumber;
    readonly state: StepState;
    readonly startedOn: string | null;
    readonly adoptedOn: string | null;
  })[];
  readonly activities: readonly (Dates & {
    readonly step: StepNumber;
    readonly title: string;
    readonly kind: ActivityKind;
    readonly state: ActivityState;
  })[];
  readonly decisions: readonly {
    readonly step: StepNumber;
    readonly kind: DecisionKind;
    readonly what: string;
    readonly body: DecisionBody;
    readonly decidedOn: string;
    readonly why: string;
  }[];
  readonly indicators: readonly (readonly [indicator: string, reason: string])[];
  readonly notes: readonly (readonly [kind: NoteKind, text: string, author: string, writtenOn: string])[];
};

/** A day from today. */
export type On = (days: number) => string;

/** Next year. */
export const nextYear = (on: On): string => String(Number(on(0).slice(0, 4)) + 1);
