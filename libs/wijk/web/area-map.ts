import { Component, computed, input } from '@angular/core';
import type { DrawnMap } from '@wijkspoor/wijk/domain';

/** Something to find on a map: a wijk, a buurt. A list beside the map says the same. */
export interface MapPlace {
  /** Key of its shape. */
  readonly key: string;
  /** Its name, for who hears the map. */
  readonly text: string;
  /** What is written on it; short. */
  readonly mark?: string;
  readonly href?: string;
  /** What the page is about, or what was chosen. */
  readonly current?: boolean;
}

/** Areas to scale, north up, in the colours of the theme. Shapes that no place asks for are the ground they lie on. */
@Component({
  selector: 'ws-area-map',
  template: `
    <svg
      class="ws-areas"
      [attr.viewBox]="'0 0 ' + map().width + ' ' + map().height"
      [attr.role]="linked() ? 'group' : 'img'"
      [attr.aria-label]="label()"
    >
      @for (path of ground(); track $index) {
        <path class="ws-areas__ground" fill-rule="evenodd" [attr.d]="path" />
      }
      @for (place of drawn(); track place.key) {
        @if (place.href; as href) {
          <a
            class="ws-areas__place"
            [class.ws-areas__place--current]="place.current"
            [attr.href]="href"
            [attr.aria-label]="place.spoken"
            [attr.aria-current]="place.current ? 'true' : null"
          >
            <path fill-rule="evenodd" [attr.d]="place.path" />
            @if (place.mark) {
              <text [attr.x]="place.x" [attr.y]="place.y">{{ place.mark }}</text>
            }
          </a>
        } @else {
          <g class="ws-areas__place" [class.ws-areas__place--current]="place.current">
            <path fill-rule="evenodd" [attr.d]="place.path" />
            @if (place.mark) {
              <text [attr.x]="place.x" [attr.y]="place.y">{{ place.mark }}</text>
            }
          </g>
        }
      }
    </svg>
  `,
})
export class AreaMap {
  readonly map = input.required<DrawnMap>();
  readonly places = input.required<readonly MapPlace[]>();
  /** What the map shows, in a few words. */
  readonly label = input.required<string>();
  private readonly shapes = computed(() => new Map(this.map().shapes.map((shape) => [shape.key, shape])));
  protected readonly linked = computed(() => this.places().some(({ href }) => href !== undefined));
  protected readonly ground = computed(() => {
    const asked = new Set(this.places().map(({ key }) => key));
    return this.map().shapes.flatMap(({ key, path }) => (asked.has(key) || path === '' ? [] : [path]));
  });
  /** What is chosen is drawn last, so that its border lies on top. */
  protected readonly drawn = computed(() =>
    this.places()
      .flatMap((place) => {
        const shape = this.shapes().get(place.key);
        return shape === undefined || shape.path === ''
          ? []
          : [{ ...shape, ...place, spoken: [place.mark, place.text].filter(Boolean).join(' ') }];
      })
      .sort((a, b) => Number(a.current ?? false) - Number(b.current ?? false)),
  );
}
