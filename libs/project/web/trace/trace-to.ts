import { Component, computed, input } from '@angular/core';
import { useLinks, useTexts } from '@wijkspoor/platform/web';
import { type TraceKind, traceWords } from '@wijkspoor/project/domain';
import { traceTexts } from './trace-texts';

/** The way to the trace of something that stands in a list: where it came from, and what came of it. */
@Component({
  selector: 'ws-trace-to',
  template: `<a [href]="href()"
    >{{ t('trace.follow') }} <span class="ws-vh" dir="auto">{{ title() }}</span></a
  >`,
})
export class TraceTo {
  readonly gemeente = input.required<string>();
  /** The wijk, as addresses have it. */
  readonly wijk = input.required<string>();
  readonly kind = input.required<TraceKind>();
  readonly number = input.required<number>();
  /** Its place in what has that number; 0 where it stands by itself. */
  readonly place = input(0);
  readonly title = input.required<string>();
  protected readonly t = useTexts(traceTexts);
  private readonly links = useLinks();
  protected readonly href = computed(() => {
    const place = this.place() === 0 ? '' : `/${this.place()}`;
    return this.links.gemeente(
      this.gemeente(),
      `/${this.wijk()}/spoor/${traceWords[this.kind()]}/${this.number()}${place}`,
    );
  });
}
