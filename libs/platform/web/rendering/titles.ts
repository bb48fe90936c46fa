import { inject, Injectable } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Page } from './page';

/** A route without a title leaves it to its component, which knows the name of the thing it shows. */
@Injectable()
export class PageTitles extends TitleStrategy {
  private readonly page = inject(Page);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    if (title !== undefined) this.page.title(`${title} | Wijkspoor`);
  }
}
