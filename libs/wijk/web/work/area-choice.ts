import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { Alert, Choice, Choices, FormField, useTexts } from '@wijkspoor/platform/web';
import type { Area, ChooseAreas } from '@wijkspoor/wijk/domain';
import { AreaMap } from '../area-map';
import { workTexts } from '../work-texts';
import { WijkApi } from './wijk-api';

type Kind = 'wijk' | 'buurten' | 'none';

/** The choice of what a wijk is made of: one wijk of CBS, buurten with their map, or nothing yet. */
@Component({
  selector: 'ws-area-choice',
  imports: [Alert, AreaMap, Choice, Choices, FormField],
  template: `
    @if (areas.hasValue() && groups().length === 0) {
      <ws-alert kind="info">
        <p>{{ areas.value().gemeenteCode === null ? t('wijk.noCode') : t('wijk.noAreas') }}</p>
      </ws-alert>
    } @else if (areas.hasValue() || areas.isLoading()) {
      <ws-choices
        [fieldId]="fieldId()"
        [legend]="t('wijk.areas')"
        [description]="t('wijk.areasHelp')"
        [error]="error()"
      >
        @for (one of choices; track one.kind) {
          <ws-choice [for]="'soort-' + one.kind" [label]="one.label" [help]="one.help">
            <input
              type="radio"
              name="soort"
              [id]="'soort-' + one.kind"
              [checked]="kind() === one.kind"
              (change)="choose(one.kind)"
            />
          </ws-choice>
        }
      </ws-choices>
      @if (kind() !== 'none') {
        @if (years().length > 1) {
          <ws-form-field fieldId="indeling" [label]="t('wijk.year')" [description]="t('wijk.yearHelp')" size="short">
            <select
              class="utrecht-select utrecht-select--html-select"
              id="indeling"
              #indeling
              aria-describedby="indeling-uitleg"
              (change)="changeYear(indeling.value)"
            >
              @for (one of years(); track one) {
                <option [value]="one" [selected]="one === current()">{{ one }}</option>
              }
            </select>
          </ws-form-field>
        }
        @if (kind() === 'wijk') {
          <ws-form-field fieldId="cbs-wijk" [label]="t('wijk.cbsWijk')">
            <select class="utrecht-select utrecht-select--html-select" id="cbs-wijk" #cbs (change)="take([cbs.value])">
              <option value="" [selected]="codes().size === 0">{{ t('wijk.choose') }}</option>
              @for (group of groups(); track group.wijk.code) {
                <option [value]="group.wijk.code" [selected]="codes().has(group.wijk.code)">
                  {{ group.wijk.name }}
                </option>
              }
            </select>
          </ws-form-field>
        }
        <div class="ws-choose-areas">
          @if (areas.hasValue() && areas.value().map; as map) {
            <div class="ws-choose-areas__map">
              <ws-area-map [map]="map" [places]="onMap()" [label]="t('wijk.map')" />
            </div>
          }
          @if (kind() === 'buurten') {
            <div class="ws-stack">
              <p aria-live="polite">{{ t('wijk.chosen', { n: codes().size }) }}</p>
              @for (group of groups(); track group.wijk.code) {
                <ws-choices [fieldId]="'groep-' + group.wijk.code" [legend]="group.wijk.name">
                  @for (buurt of group.buurten; track buurt.code) {
                    <ws-choice [for]="buurt.code" [label]="buurt.name">
                      <input
                        type="checkbox"
                        [id]="buurt.code"
                        [checked]="codes().has(buurt.code)"
                        (change)="toggle(buurt.code)"
                      />
                    </ws-choice>
                  }
                </ws-choices>
              }
            </div>
          }
        </div>
      }
    }
  `,
})
export class AreaChoice {
  readonly gemeente = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly error = input<string>();
  /** What was chosen; null for nothing yet. */
  readonly choice = model.required<ChooseAreas | null>();
  protected readonly t = useTexts(workTexts);
  private readonly year = linkedSignal(() => this.choice()?.year ?? null);
  protected readonly areas = inject(WijkApi).areas(this.gemeente, this.year);
  protected readonly choices: readonly { kind: Kind; label: string; help?: string }[] = [
    { kind: 'wijk', label: this.t('wijk.asWijk') },
    { kind: 'buurten', label: this.t('wijk.asBuurten'), help: this.t('wijk.asBuurtenHelp') },
    { kind: 'none', label: this.t('wijk.asNone'), help: this.t('wijk.asNoneHelp') },
  ];
  protected readonly kind = linkedSignal<Kind>(() => {
    const first = this.choice()?.codes[0];
    if (first === undefined) return 'none';
    return first.startsWith('WK') ? 'wijk' : 'buurten';
  });
  protected readonly years = computed(() => (this.areas.hasValue() ? this.areas.value().years : []));
  protected readonly current = computed(() => (this.areas.hasValue() ? this.areas.value().year : null));
  protected readonly codes = computed(() => new Set(this.choice()?.codes));
  protected readonly groups = computed(() => {
    const all: readonly Area[] = this.areas.hasValue() ? this.areas.value().areas : [];
    const buurten = all.filter(({ level }) => level === 'buurt');
    return all
      .filter(({ level }) => level === 'wijk')
      .map((wijk) => ({ wijk, buurten: buurten.filter(({ wijkCode }) => wijkCode === wijk.code) }));
  });
  protected readonly onMap = computed(() => {
    const chosen = this.codes();
    return this.groups().flatMap(({ wijk, buurten }) =>
      [wijk, ...buurten].map(({ code, name }) => ({
        key: code,
        text: name,
        current: chosen.has(code) || chosen.has(wijk.code),
      })),
    );
  });

  protected choose(kind: Kind): void {
    if (kind === this.kind()) return;
    this.choice.set(null);
    this.kind.set(kind);
  }

  protected changeYear(year: string): void {
    const kind = this.kind();
    this.choice.set(null);
    this.kind.set(kind);
    this.year.set(Number(year));
  }

  protected toggle(code: string): void {
    const codes = new Set(this.codes());
    if (!codes.delete(code)) codes.add(code);
    this.take([...codes]);
  }

  protected take(codes: readonly string[]): void {
    const kind = this.kind();
    const year = this.current();
    const chosen = codes.filter((code) => code !== '');
    this.choice.set(year === null || chosen.length === 0 ? null : { year, codes: chosen });
    this.kind.set(kind);
    this.year.set(year);
  }
}
