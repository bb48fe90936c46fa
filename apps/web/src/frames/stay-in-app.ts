import { Directive, inject, input } from '@angular/core';
import { Router } from '@angular/router';

/** Follows links to work pages below `stay` without loading a new document; all other links are left alone. */
@Directive({ selector: '[wsStay]', host: { '(click)': 'follow($event)' } })
export class StayInApp {
  /** Path that all pages of this frame begin with. */
  readonly stay = input.required<string>({ alias: 'wsStay' });
  private readonly router = inject(Router);

  protected follow(click: MouseEvent): void {
    if (
      click.defaultPrevented ||
      click.button !== 0 ||
      click.ctrlKey ||
      click.metaKey ||
      click.shiftKey ||
      click.altKey
    )
      return;
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    const path = link?.getAttribute('href') ?? '';
    if (path !== this.stay() && !path.startsWith(`${this.stay()}/`)) return;
    click.preventDefault();
    link?.closest('details')?.removeAttribute('open');
    void this.router.navigateByUrl(path);
  }
}
