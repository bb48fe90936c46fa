import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { PAGE_ANSWER } from './page-request';

/** What a page says about itself as a whole: on the server it becomes the answer, in a browser the document. */
@Injectable({ providedIn: 'root' })
export class Page {
  private readonly answer = inject(PAGE_ANSWER);
  private readonly titles = inject(Title);
  private readonly document = inject(DOCUMENT);

  /** Goes to another page, as a whole new document. Answers false, so that a guard can return it. */
  leaveFor(address: string): false {
    if (this.answer === null) this.document.location.assign(address);
    else this.answer.redirect = address;
    return false;
  }

  /** HTTP status of the page; nothing in a browser. */
  status(status: number): void {
    if (this.answer !== null) this.answer.status = status;
  }

  /** Look of the page, by the name of a theme; a page in a browser keeps the one it came with. */
  theme(name: string): void {
    if (this.answer !== null) this.answer.theme = name;
  }

  title(title: string): void {
    this.titles.setTitle(title);
    if (this.answer !== null) this.answer.title = title;
  }

  /** One sentence for search engines and previews. */
  description(text: string): void {
    if (this.answer !== null) this.answer.description = text;
  }
}
