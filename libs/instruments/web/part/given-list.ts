import { Component, computed, input } from '@angular/core';
import { askedScreens, chosenOf, type ClosedQuestion, type FormView } from '@wijkspoor/instruments/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';
import { useWritten } from './written';

/** What somebody filled in, question by question, each with a way to change it. */
@Component({
  selector: 'ws-given-list',
  template: `
    <ol class="ws-answers">
      @for (row of rows(); track row.key) {
        <li>
          <h2 [attr.lang]="row.lang" [attr.dir]="row.dir">{{ row.name }}</h2>
          <p class="ws-answers__given" [class.ws-muted]="row.empty">{{ row.answer }}</p>
          @for (text of row.texts; track $index) {
            <p class="ws-answers__given" dir="auto">“{{ text }}”</p>
          }
          <a [href]="base() + '/vraag/' + row.key"
            >{{ t('list.change') }} <span class="ws-vh">{{ row.name }}</span></a
          >
        </li>
      }
      @for (row of about(); track row.name) {
        <li>
          <h2>{{ row.name }}</h2>
          <p class="ws-answers__given" [class.ws-muted]="row.empty" dir="auto">{{ row.answer }}</p>
          <a [href]="base() + '/achtergrond'"
            >{{ t('list.change') }} <span class="ws-vh">{{ row.name }}</span></a
          >
        </li>
      }
    </ol>
  `,
})
export class GivenList {
  readonly form = input.required<FormView>();
  /** Address of the round. */
  readonly base = input.required<string>();
  protected readonly t = useTexts(partTexts);
  private readonly w = useWritten();
  protected readonly rows = computed(() => {
    const form = this.form();
    return askedScreens(form, form.answers).map(({ key, question, texts }) => {
      const asked = question ?? texts[0];
      const name = question === null ? asked?.text : question.name;
      const written = texts.flatMap((one) => form.texts[one.key] ?? []);
      const answer = question === null ? '' : this.answerTo(question, form.answers[key]);
      const empty = answer === '' && (question !== null || written.length === 0);
      return {
        key,
        name: this.w.say(name),
        lang: this.w.lang(name),
        dir: this.w.dir(name),
        answer: empty ? this.t('list.open') : answer,
        empty,
        texts: written,
      };
    });
  });
  protected readonly about = computed(() => {
    const { askBuurt, askAge, buurt, buurten, age } = this.form();
    const row = (name: string, answer: string) => ({
      name,
      answer: answer === '' ? this.t('list.open') : answer,
      empty: answer === '',
    });
    return [
      ...(askBuurt ? [row(this.t('background.buurt'), buurten.find(({ code }) => code === buurt)?.name ?? '')] : []),
      ...(askAge ? [row(this.t('background.age'), age === null ? '' : this.t(`age.${age}`))] : []),
    ];
  });

  private answerTo(question: ClosedQuestion, answer: number | undefined): string {
    if (answer === undefined) return '';
    switch (question.kind) {
      case 'scale':
        return this.t('list.score', { n: String(answer), max: String(question.max) });
      case 'number':
        return `${answer} ${this.w.say(question.unit)}`.trim();
      case 'one':
        return this.w.say(question.options[answer - 1]?.text);
      case 'several':
        return chosenOf(answer)
          .map((number) => this.w.say(question.options[number - 1]?.text))
          .join(', ');
    }
  }
}
