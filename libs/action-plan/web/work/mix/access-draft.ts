import { Injectable, linkedSignal, signal } from '@angular/core';
import { type AccessAspect, accessAspects, type InterventionView } from '@wijkspoor/action-plan/domain/mix';
import { useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { mixTexts } from './mix-texts';

/** One answer as fields hold it, with the action a weak one asks for. */
type Typed = {
  readonly answer: string;
  readonly words: string;
  readonly what: string;
  readonly owner: string;
  readonly role: string;
  readonly dueOn: string;
};

/** The four answers that are being written. One per form. */
@Injectable()
export class AccessDraft {
  readonly t = useTexts(mixTexts);
  /** The intervention that the fields began with. */
  readonly base = signal<InterventionView | undefined>(undefined);
  /** The version that is replaced. */
  readonly version = linkedSignal(() => this.base()?.version ?? 0);
  readonly model = linkedSignal<Readonly<Record<AccessAspect, Typed>>>(() => {
    const one = this.base();
    const entries = accessAspects.map((aspect) => [aspect, typedOf(one, aspect)] as const);
    return Object.fromEntries(entries) as Record<AccessAspect, Typed>;
  });
  readonly api = useApiForm('toegang', this.fields(), this.t('failed.load'));
  private readonly known = new Map<string, BoundField>();

  edit(aspect: AccessAspect, field: keyof Typed): BoundField {
    const name = `${aspect} ${field}`;
    const bound = this.known.get(name) ?? {
      value: () => this.model()[aspect][field],
      set: (value: string) => this.set(aspect, field, value),
    };
    this.known.set(name, bound);
    return bound;
  }

  set(aspect: AccessAspect, field: keyof Typed, value: string): void {
    this.model.update((all) => ({ ...all, [aspect]: { ...all[aspect], [field]: value } }));
  }

  /** All four, in their order, so that the api names each by its place. */
  body() {
    return {
      answers: accessAspects.map((aspect) => {
        const { answer, words, what, owner, role, dueOn } = this.model()[aspect];
        return {
          ...{ aspect, answer, words },
          action:
            answer === 'weak'
              ? { what, ownerOrganisation: owner || null, ownerRole: role, dueOn: dueOn || undefined }
              : null,
        };
      }),
    };
  }

  /** How the api names a field of an aspect. */
  path(aspect: AccessAspect, field: string): string {
    return `answers.${accessAspects.indexOf(aspect)}.${field}`;
  }

  private fields(): Record<string, string> {
    const parts = [
      ['answer', 'access.words'],
      ['words', 'access.words'],
      ['action.what', 'action.what'],
      ['action.ownerOrganisation', 'action.owner'],
      ['action.ownerRole', 'action.role'],
      ['action.dueOn', 'action.due'],
    ] as const;
    return Object.fromEntries(
      accessAspects.flatMap((aspect) =>
        parts.map(([field, label]) => {
          const name = this.t(`access.${aspect}`);
          return [this.path(aspect, field), field === 'answer' ? name : `${name}, ${this.t(label)}`];
        }),
      ),
    );
  }
}

function typedOf(one: InterventionView | undefined, aspect: AccessAspect): Typed {
  const answer = one?.access.find((known) => known.aspect === aspect);
  const action = one?.actions.find((known) => known.aspect === aspect);
  return {
    ...{ answer: answer?.answer ?? '', words: answer?.words ?? '' },
    ...{ what: action?.what ?? '', owner: action?.ownerOrganisation?.id ?? '' },
    ...{ role: action?.ownerRole ?? '', dueOn: action?.dueOn ?? '' },
  };
}
