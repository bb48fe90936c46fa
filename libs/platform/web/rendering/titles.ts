import { inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Page } from './page';

/**
 * A route without a title leaves it to its component, which knows the name of the thing it shows. So does one with a title as soon as the
 * name is read: that stays as long as the page does, whatever is asked of it behind the question mark.
 */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly page = inject(Page);

  private path = '';

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const path = snapshot.url.replace(/[?#].*$/, '');
    if (path === this.path) return;
    this.path = path;
    const title = this.buildTitle(snapshot);
    if (title !== undefined) this.page.title(`${title} | Wijkspoor`);
  }
}
