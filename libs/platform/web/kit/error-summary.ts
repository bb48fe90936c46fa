import { afterRenderEffect, Component, type ElementRef, input, viewChild } from '@angular/core';

/** What is wrong with a form, and where: `fieldId` is the id of the control. */
export interface FieldError {
  readonly fieldId?: string;
  readonly text: string;
}

/** All that is wrong, at the top of a refused form. It takes the focus, with and without a script. */
@Component({
  selector: 'ws-error-summary',
  template: `
    @if (heading()) {
      <!-- eslint-disable-next-line @angular-eslint/template/no-autofocus -- without a script this is what takes a reader to the errors -->
      <div #box class="ws-errors" id="fouten" role="group" tabindex="-1" autofocus aria-labelledby="fouten-kop">
        <h2 class="ws-h3" id="fouten-kop">{{ heading() }}</h2>
        @if (errors().length > 0) {
          <ul>
            @for (error of errors(); track $index) {
              <li>
                @if (error.fieldId) {
                  <a [href]="page() + '#' + error.fieldId">{{ error.text }}</a>
                } @else {
                  {{ error.text }}
                }
              </li>
            }
          </ul>
        }
      </div>
    }
  `,
})
export class ErrorSummary {
  /** What happened; nothing is shown without it. */
  readonly heading = input.required<string>();
  readonly errors = input.required<readonly FieldError[]>();
  /** Address of this page, needed where the document has a base. */
  readonly page = input('');
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      this.errors();
      this.box()?.nativeElement.focus();
    });
  }
}
