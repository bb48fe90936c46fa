import { Component } from '@angular/core';
import { Badge } from '../kit/badge';
import { Breadcrumb } from '../kit/breadcrumb';
import { Card } from '../kit/card';
import { samples } from './kit-samples';
import { Note } from '../kit/note';
import { Places } from '../kit/places';
import { Steps } from '../kit/steps';
import { Trace } from '../kit/trace';

/** Of the page of all components: what residents read. */
@Component({
  selector: 'ws-kit-show',
  imports: [Badge, Breadcrumb, Card, Note, Places, Steps, Trace],
  template: `
    <section class="ws-section">
      <div class="ws-wrap">
        <div class="ws-head">
          <h2>{{ s.cards.title }}</h2>
          <a href="#agenda">{{ s.cards.more }}</a>
        </div>
        <ul class="ws-cards">
          <li wsCard [heading]="s.cards.open.title" href="#1" [meta]="s.cards.open.meta" metaIcon="bulb">
            <ws-badge kind="open">{{ s.cards.open.badge }}</ws-badge>
            <p>{{ s.cards.open.text }}</p>
          </li>
          <li wsCard [heading]="s.cards.date.title" href="#2" [meta]="s.cards.date.meta" metaIcon="clock">
            <ws-badge>{{ s.cards.date.badge }}</ws-badge>
            <p>{{ s.cards.date.text }}</p>
          </li>
          <li wsCard [heading]="s.cards.busy.title" href="#3" [meta]="s.cards.busy.meta" metaIcon="pin">
            <ws-badge kind="busy">{{ s.cards.busy.badge }}</ws-badge>
            <p>{{ s.cards.busy.text }}</p>
          </li>
        </ul>
      </div>
    </section>
    <section class="ws-section ws-section--paper">
      <div class="ws-wrap">
        <div class="ws-head">
          <h2>{{ s.traceTitle }}</h2>
          <a href="#antwoorden">{{ s.traceMore }}</a>
        </div>
        <ws-trace [items]="s.trace" />
      </div>
    </section>
    <section class="ws-section">
      <div class="ws-wrap ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="s.crumbsLabel" [items]="s.crumbs" />
          <h2>{{ s.stepsTitle }}</h2>
        </div>
        <div><ws-steps [steps]="s.steps" [along]="s.along" /></div>
        <div class="ws-split">
          <div class="ws-panel">
            <h3>{{ s.panel.title }}</h3>
            <p class="ws-prose">{{ s.panel.text }}</p>
            <p class="ws-actions">
              <a class="nl-button nl-button--primary" href="#wijkavond"
                ><span class="nl-button__label">{{ s.panel.action }}</span></a
              >
              <a href="#print">{{ s.panel.other }}</a>
            </p>
          </div>
          <ws-note>
            <h3>{{ s.note.title }}</h3>
            <p>{{ s.note.text }}</p>
          </ws-note>
        </div>
        <div class="ws-narrow"><ws-places [places]="s.places" /></div>
      </div>
    </section>
  `,
})
export class KitShow {
  protected readonly s = samples;
}
