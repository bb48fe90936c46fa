import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import type { Definition, TranslatedText, VersionView } from '@wijkspoor/instruments/domain';
import type { Language } from '@wijkspoor/platform/domain';
import { type Block, blocksOf, changeQuestion } from '../../domain/instrument/editing';
import { missingIn } from '../../domain/instrument/written';

type Question = Definition['questions'][number];

/** What is being written of one version, before it is saved. One per page. */
@Injectable()
export class Draft {
  /** The version as it was saved last. */
  readonly saved = signal<VersionView | undefined>(undefined);
  /** The language of the fields. */
  readonly language = signal<Language>('nl');
  readonly definition = linkedSignal<Definition>(
    () => this.saved()?.definition ?? { title: { nl: '' }, intro: { nl: '' }, minutes: 1, questions: [], wheel: [] },
  );
  readonly changed = computed(() => JSON.stringify(this.definition()) !== JSON.stringify(this.saved()?.definition));
  readonly blocks = computed<readonly Block[]>(() => blocksOf(this.definition()));
  /** Key of the question whose fields are open. */
  readonly open = signal<string | null>(null);

  change(change: (definition: Definition) => Definition): void {
    this.definition.update(change);
  }

  changeQuestion(key: string, change: (question: Question) => Question): void {
    this.change((definition) => changeQuestion(definition, key, change));
  }

  /** How many texts this language lacks. */
  missing(language: Language): number {
    return missingIn(this.definition(), language).length;
  }

  /** Where a question stands in what is sent, for what the api says of it. */
  pathOf(key: string): string {
    return `definition.questions.${this.definition().questions.findIndex((one) => one.key === key)}`;
  }

  /** What a question is called here: its short name, or what it asks. */
  nameOf(question: Question): string {
    const texts: readonly (TranslatedText | undefined)[] = [
      'name' in question ? question.name : undefined,
      question.text,
    ];
    return texts.map((text) => text?.nl ?? '').find((words) => words !== '') ?? '';
  }
}
