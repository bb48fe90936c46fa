import { Component, computed, inject, input } from '@angular/core';
import {
  closedOf,
  type Definition,
  type FormView,
  screensOf,
  type TranslatedText,
} from '@wijkspoor/instruments/domain';
import { directionOf, type Language } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import type { GivenAnswers } from '../part/given-answers';
import { QuestionFields } from '../part/question-fields';
import { editorTexts } from './editor-texts';

/** Nobody answered, and nothing is wrong. */
const nothing: GivenAnswers = {
  heading: '',
  errors: () => [],
  error: () => undefined,
  chosen: () => new Set(),
  text: () => '',
  about: () => '',
};

/** Every question as a resident sees it, to look at: nothing can be filled in. */
@Component({
  selector: 'ws-preview',
  imports: [QuestionFields],
  template: `
    <section class="ws-stack" aria-labelledby="vragen">
      <h2 class="ws-h3" id="vragen">{{ t('preview.title') }}</h2>
      @if (language() !== own) {
        <p class="ws-muted">{{ t('preview.fixed') }}</p>
      }
      <div class="ws-panel">
        <p class="ws-label">{{ t('preview.intro') }}</p>
        <div class="ws-stack-tight" [attr.lang]="language()" [attr.dir]="direction()">
          @for (line of intro(); track $index) {
            <p>{{ line }}</p>
          }
        </div>
      </div>
      <ol class="ws-stack">
        @for (one of screens(); track one.screen.key) {
          <li class="ws-panel ws-panel--plain">
            @if (one.shown) {
              <p class="ws-muted">{{ one.shown }}</p>
            }
            <fieldset class="ws-form" disabled [attr.lang]="language()" [attr.dir]="direction()">
              <ws-question-fields [screen]="one.screen" [form]="form" [given]="given" [alone]="false" />
            </fieldset>
          </li>
        }
      </ol>
    </section>
  `,
})
export class Preview {
  readonly definition = input.required<Definition>();
  readonly language = input.required<Language>();
  protected readonly t = useTexts(editorTexts);
  protected readonly own = inject(ADDRESS).language;
  protected readonly given = nothing;
  // nobody answered, so nothing of a form is looked at
  protected readonly form = { answers: {}, texts: {}, questions: [] } as unknown as FormView;
  protected readonly direction = computed(() => directionOf(this.language()));
  protected readonly intro = computed(() => this.say(this.definition().intro).split('\n'));
  /** The parts that show a question read in the language of the page: here every language of a text is the one that is looked at. */
  private readonly read = computed<Definition>(
    () =>
      JSON.parse(
        JSON.stringify(this.definition(), (_, value: unknown) => {
          if (!isText(value)) return value;
          const words = this.say(value);
          return { nl: words, en: words, ar: words };
        }),
      ) as Definition,
  );
  protected readonly screens = computed(() => {
    const closed = closedOf(this.read());
    return screensOf(this.read()).map((screen) => {
      const { show } = screen.question ?? screen.texts[0] ?? {};
      const named = closed.find(({ key }) => key === show?.question);
      const answers = (show?.in ?? []).map((value) =>
        named !== undefined && 'options' in named ? (named.options[value - 1]?.text.nl ?? '') : String(value),
      );
      const shown =
        named === undefined ? '' : this.t('preview.shown', { question: named.name.nl, answers: answers.join(', ') });
      return { screen, shown };
    });
  });

  private say(text: TranslatedText): string {
    return text[this.language()] ?? text.nl;
  }
}

const isText = (value: unknown): value is TranslatedText =>
  typeof value === 'object' && value !== null && 'nl' in value && typeof value.nl === 'string';
