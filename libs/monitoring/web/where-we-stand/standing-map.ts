import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { dotRadius, layOut, type MapForm, type MapWords, markSize } from '@wijkspoor/monitoring/domain';
import { type IconName, iconPaths } from '@wijkspoor/platform/web';

const signs = {
  done: 'check',
  next: 'arrow',
  later: 'circle',
  there: 'check',
  partly: 'clock',
  notYet: 'circle',
  notAssessed: 'circle',
  partner: 'people',
} as const satisfies Record<string, IconName>;

/** The map of a project: every node is a link to the words about it on the same page. */
@Component({
  selector: 'ws-standing-map',
  imports: [NgTemplateOutlet],
  template: `
    <svg
      class="ws-map"
      [class.ws-map--wide]="flow() === 'across'"
      [class.ws-map--tall]="flow() === 'down'"
      [attr.viewBox]="'0 0 ' + map().width + ' ' + map().height"
    >
      @for (phase of map().phases; track $index) {
        <g class="ws-map__phase" [class.ws-map__phase--now]="phase.now" aria-hidden="true">
          <rect
            rx="8"
            [attr.x]="phase.box.x"
            [attr.y]="phase.box.y"
            [attr.width]="phase.box.width"
            [attr.height]="phase.box.height"
          />
          <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: phase.text }" />
        </g>
      }
      @if (map().along; as along) {
        <g class="ws-map__along" aria-hidden="true">
          <path [attr.d]="'M0 ' + along.line.y + 'h' + along.line.width" />
          <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: along.text }" />
        </g>
      }
      @for (piece of map().track; track $index) {
        <rect
          class="ws-map__track"
          [class.ws-map__track--done]="piece.done"
          [attr.x]="piece.box.x"
          [attr.y]="piece.box.y"
          [attr.width]="piece.box.width"
          [attr.height]="piece.box.height"
        />
      }
      @for (step of map().steps; track step.number) {
        <a
          class="ws-map__step"
          [class.ws-map__step--done]="step.sign === 'done'"
          [class.ws-map__step--now]="step.sign === 'now'"
          [class.ws-map__step--along]="step.sign === 'along'"
          [attr.href]="'#stap-' + step.number"
          [attr.aria-label]="spoken().get('stap-' + step.number)"
        >
          <rect
            class="ws-map__touch"
            rx="8"
            [attr.x]="step.box.x - 5"
            [attr.y]="step.box.y - 5"
            [attr.width]="step.box.width + 10"
            [attr.height]="step.box.height + 8"
          />
          @if (step.sign === 'now') {
            <circle class="ws-map__glow" [attr.cx]="step.dot.x" [attr.cy]="step.dot.y" [attr.r]="radius + 6" />
          }
          <circle class="ws-map__dot" [attr.cx]="step.dot.x" [attr.cy]="step.dot.y" [attr.r]="radius - 1.5" />
          @if (step.sign === 'done') {
            <path
              class="ws-map__check"
              [attr.transform]="'translate(' + (step.dot.x - 12) + ' ' + (step.dot.y - 12) + ')'"
              [attr.d]="paths.check"
            />
          } @else {
            <text class="ws-map__number" [attr.x]="step.dot.x" [attr.y]="step.dot.y + 6">
              {{ step.number }}
            </text>
          }
          &ngsp;
          <g class="ws-map__name">
            <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: step.name }" />
          </g>
          &ngsp;
          <g class="ws-map__state">
            <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: step.state }" />
          </g>
        </a>
        <g pointer-events="none" aria-hidden="true">
          @for (item of step.items; track $index) {
            <g
              class="ws-map__item"
              [class.ws-map__item--next]="item.sign === 'next'"
              [class.ws-map__item--later]="item.sign === 'later'"
            >
              <path [attr.transform]="placeOf(item.mark, item.sign)" [attr.d]="paths[signs[item.sign]]" />
              <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: item.text }" />
            </g>
          }
        </g>
      }
      @for (band of map().bands; track $index) {
        <g class="ws-map__title" aria-hidden="true">
          <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: band.title }" />
        </g>
        @for (node of band.nodes; track node.id) {
          <a
            class="ws-map__node"
            [class.ws-map__node--there]="node.sign === 'there' || node.sign === 'partner'"
            [class.ws-map__node--unknown]="node.sign === 'notAssessed'"
            [attr.href]="'#' + node.id"
            [attr.aria-label]="spoken().get(node.id)"
          >
            <rect
              rx="8"
              [attr.x]="node.box.x"
              [attr.y]="node.box.y"
              [attr.width]="node.box.width"
              [attr.height]="node.box.height"
            />
            <path [attr.transform]="placeOf(node.mark, node.sign)" [attr.d]="paths[signs[node.sign]]" />
            <g>
              <ng-container [ngTemplateOutlet]="lines" [ngTemplateOutletContext]="{ $implicit: node.text }" />
            </g>
          </a>
        }
      }
    </svg>
    <ng-template #lines let-text>
      <svg:text [attr.font-size]="text.size">
        @for (line of text.lines; track $index) {
          <svg:tspan [attr.x]="text.x" [attr.y]="text.y + $index * text.size * 1.3">{{ line }}</svg:tspan>
          &ngsp;
        }
      </svg:text>
    </ng-template>
  `,
})
export class StandingMap {
  readonly words = input.required<MapWords>();
  readonly flow = input.required<MapForm['flow']>();
  readonly mirrored = input.required<boolean>();
  /** What is read out for a node, by its id: its words, and how it stands. */
  readonly spoken = input.required<ReadonlyMap<string, string>>();
  protected readonly map = computed(() => layOut(this.words(), { flow: this.flow(), mirrored: this.mirrored() }));
  protected readonly radius = dotRadius;
  protected readonly paths = iconPaths;
  protected readonly signs = signs;

  /** The arrow turns with the line of reading. */
  protected placeOf({ x, y }: { readonly x: number; readonly y: number }, sign: keyof typeof signs): string {
    const scale = markSize / 24;
    return this.mirrored() && sign === 'next'
      ? `translate(${x + markSize} ${y}) scale(${-scale} ${scale})`
      : `translate(${x} ${y}) scale(${scale})`;
  }
}
