import { Component, computed, input } from '@angular/core';
import { FieldControl, FormField, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { translationsOf, type TypedCategory, type TypedOption } from '../../domain/round/option-fields';
import { workVoteTexts } from './work-vote-texts';

/** What not every option has: where it came from, its category, and its words in other languages. */
@Component({
  selector: 'ws-option-more',
  imports: [Bind, FieldControl, FormField],
  template: `
    @if (option().ideaId) {
      @if (option().idea; as idea) {
        <p>
          <a [href]="hrefOf(idea)">{{ t('option.fromIdea', { n: String(idea.number) }) }}</a>
        </p>
      }
    } @else if (option().theme; as theme) {
      <p>{{ t('option.fromTheme', { theme }) }}</p>
    }
    @if (categories().length > 0) {
      <ws-form-field
        [fieldId]="id()(path() + 'category')"
        [label]="t('option.category')"
        [error]="error()(path() + 'category')"
        size="medium"
      >
        <select wsControl [wsBind]="edit()('category')">
          <option value="">{{ t('option.noCategory') }}</option>
          @for (category of categories(); track category.id) {
            <option [value]="category.id">{{ category.name || t('more.category', { n: $index + 1 }) }}</option>
          }
        </select>
      </ws-form-field>
    }
    @if (words().length > 0) {
      <details class="ws-more" [open]="open">
        <summary>{{ t('option.words') }}</summary>
        <div class="ws-form">
          <p class="ws-muted">{{ t('option.wordsHelp') }}</p>
          @for (one of words(); track one.language) {
            <ws-form-field
              [fieldId]="id()(one.path + 'title')"
              [label]="t('option.titleIn', { language: one.name })"
              [error]="error()(one.path + 'title')"
            >
              <input
                wsControl
                type="text"
                autocomplete="off"
                maxlength="150"
                dir="auto"
                [attr.lang]="one.language"
                [wsBind]="edit()('title.' + one.language)"
              />
            </ws-form-field>
            <ws-form-field
              [fieldId]="id()(one.path + 'text')"
              [label]="t('option.textIn', { language: one.name })"
              [optional]="t('option.optional')"
              [error]="error()(one.path + 'text')"
            >
              <textarea
                wsControl
                rows="2"
                maxlength="2000"
                dir="auto"
                [attr.lang]="one.language"
                [wsBind]="edit()('text.' + one.language)"
              ></textarea>
            </ws-form-field>
          }
        </div>
      </details>
    }
  `,
})
export class OptionMore {
  readonly gemeente = input.required<string>();
  readonly option = input.required<TypedOption>();
  readonly index = input.required<number>();
  readonly categories = input.required<readonly TypedCategory[]>();
  /** Of the vote, the first one first. */
  readonly languages = input.required<readonly string[]>();
  readonly edit = input.required<(name: string) => BoundField>();
  readonly error = input.required<(path: string) => string | undefined>();
  readonly id = input.required<(path: string) => string>();
  protected readonly t = useTexts(workVoteTexts);
  private readonly links = useLinks();
  protected readonly String = String;
  /** Closed, so that a simple vote stays simple; the api may have something to say of what is in it. */
  protected readonly open = false;
  protected readonly path = computed(() => `options.${this.index()}.`);
  /** Each language with the path that the api names its words by: only what is filled in is sent. */
  protected readonly words = computed(() => {
    const [first, ...others] = this.languages();
    const sent = translationsOf(this.option().translated, first);
    return others.map((language) => {
      const at = sent.findIndex((one) => one.language === language);
      const name = this.t(`language.${language as 'nl' | 'en' | 'ar'}`);
      return { language, name, path: `${this.path()}translations.${at === -1 ? language : at}.` };
    });
  });

  protected hrefOf({ wijk, number }: NonNullable<TypedOption['idea']>): string {
    return this.links.gemeente(this.gemeente(), `/${wijk}/ideeen/${number}`);
  }
}
