import { afterRenderEffect, Directive, ElementRef, inject, input, type WritableSignal } from '@angular/core';

/** One field of a model, for a control. */
export type BoundField = { readonly value: () => string; readonly set: (value: string) => void };

/**
 * The fields of a model by name, for `[wsBind]`. The api judges what was typed, so that a page needs no forms library:
 * that alone would weigh more than half of what a page may add.
 */
export function boundFields<T extends Readonly<Record<string, string>>>(
  model: WritableSignal<T>,
): (name: keyof T & string) => BoundField {
  const known = new Map<string, BoundField>();
  return (name) => {
    const field = known.get(name) ?? {
      value: () => model()[name] ?? '',
      set: (value: string) => model.update((now) => ({ ...now, [name]: value })),
    };
    known.set(name, field);
    return field;
  };
}

/** Ties a native control to one field of a model. */
@Directive({
  selector: 'input[wsBind], textarea[wsBind], select[wsBind]',
  host: { '[value]': 'wsBind().value()', '(input)': 'take()' },
})
export class Bind {
  readonly wsBind = input.required<BoundField>();
  private readonly control = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    // the options of a list come after the list itself
    afterRenderEffect(() => {
      const value = this.wsBind().value();
      if (this.control.value !== value) this.control.value = value;
    });
  }

  protected take(): void {
    this.wsBind().set(this.control.value);
  }
}
