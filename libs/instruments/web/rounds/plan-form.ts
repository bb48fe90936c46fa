import { afterNextRender, Component, computed, DOCUMENT, inject, input, linkedSignal, output } from '@angular/core';
import type { InstrumentList, RoundList, RoundView } from '@wijkspoor/instruments/domain';
import { languages } from '@wijkspoor/platform/domain';
import { Alert, ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { channels } from '../../domain/results/counts';
import { rungs } from '../../domain/round/readiness';
import { ReadingHint } from '../writing/reading-hint';
import { MomentField } from '@wijkspoor/platform/web/kit/moment-field';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { fieldsOf, periodOf } from './plan-model';
import { roundTexts } from './round-texts';
import { roundPath, roundsPath } from './rounds-api';

/** What may be asked about who answers. */
const backgrounds = ['askBuurt', 'askAge'] as const;

/** The plan of a round: what is asked, of whom, when and how, and what is promised. Made when everything it shows was read. */
@Component({
  selector: 'ws-plan-form',
  imports: [Alert, Bind, ErrorSummary, FieldControl, FormField, MomentField, OptionGroup, ReadingHint],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (fixed()) {
        <ws-alert kind="info">
          <p>{{ t('plan.fixed') }}</p>
        </ws-alert>
      }
      <ws-form-field
        [fieldId]="api.id('title')"
        [label]="t('plan.name')"
        [description]="t('plan.nameHelp')"
        [error]="api.error('title')"
      >
        <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="edit('title')" />
      </ws-form-field>
      @if (!fixed()) {
        <ws-form-field
          [fieldId]="api.id('wijk')"
          [label]="t('plan.wijk')"
          [description]="list().project.wijken.length === 0 ? t('plan.noWijken') : ''"
          [error]="api.error('wijk')"
          size="medium"
        >
          <select wsControl [wsBind]="edit('wijk')">
            <option value="">{{ t('choose') }}</option>
            @for (wijk of list().project.wijken; track wijk.slug) {
              <option [value]="wijk.slug">{{ wijk.name }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field
          [fieldId]="api.id('versionId')"
          [label]="t('plan.version')"
          [description]="t('plan.versionHelp')"
          [error]="api.error('versionId')"
        >
          <select wsControl [wsBind]="edit('versionId')">
            <option value="">{{ t('choose') }}</option>
            @for (version of versions(); track version.id) {
              <option [value]="version.id">{{ version.text }}</option>
            }
          </select>
        </ws-form-field>
        <ws-moment-field
          [fieldId]="api.id('opensAt')"
          [legend]="t('plan.opensAt')"
          [error]="api.error('opensAt')"
          [words]="momentWords"
          [date]="edit('opensDate')"
          [time]="edit('opensTime')"
        />
      }
      <ws-moment-field
        [fieldId]="api.id('closesAt')"
        [legend]="t('plan.closesAt')"
        [error]="api.error('closesAt')"
        [words]="momentWords"
        [date]="edit('closesDate')"
        [time]="edit('closesTime')"
      />
      <ws-option-group
        [fieldId]="api.id('languages')"
        [legend]="t('plan.languages')"
        [error]="api.error('languages')"
        [options]="languageOptions()"
        [(chosen)]="spoken"
      />
      <ws-option-group
        [fieldId]="api.id('channels')"
        [legend]="t('plan.channels')"
        [description]="t('plan.channelsHelp')"
        [error]="api.error('channels')"
        [options]="channelOptions"
        [(chosen)]="ways"
      />
      @if (!fixed()) {
        <ws-option-group
          [fieldId]="api.id('askBuurt')"
          [legend]="t('plan.background')"
          [description]="t('plan.backgroundHelp')"
          [error]="api.error('askBuurt')"
          [options]="backgroundOptions"
          [(chosen)]="background"
        />
        <ws-option-group
          [fieldId]="api.id('rung')"
          [legend]="t('plan.rung')"
          [description]="t('plan.rungHelp')"
          [error]="api.error('rung')"
          [options]="rungOptions"
          [several]="false"
          [(chosen)]="rung"
        />
        <ws-form-field
          [fieldId]="api.id('promise')"
          [label]="t('plan.promise')"
          [description]="t('plan.promiseHelp')"
          [error]="api.error('promise')"
        >
          <textarea wsControl rows="5" dir="auto" [wsBind]="edit('promise')"></textarea>
        </ws-form-field>
        <ws-reading-hint [text]="model().promise" />
      }
      <ws-form-field
        [fieldId]="api.id('feedbackDue')"
        [label]="t('plan.feedbackDue')"
        [description]="t('plan.feedbackDueHelp')"
        [error]="api.error('feedbackDue')"
        size="short"
      >
        <input wsControl type="date" [wsBind]="edit('feedbackDue')" />
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t(round() ? 'plan.save' : 'plan.add') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class PlanForm {
  readonly gemeente = input.required<string>();
  readonly list = input.required<RoundList>();
  readonly instruments = input.required<InstrumentList>();
  /** The round to change; a new one without. */
  readonly round = input<RoundView>();
  /** The number of the round that was saved. */
  readonly saved = output<number>();
  protected readonly t = useTexts(roundTexts);
  protected readonly api = useApiForm(
    'ronde',
    {
      title: this.t('plan.name'),
      wijk: this.t('plan.wijk'),
      versionId: this.t('plan.version'),
      opensAt: this.t('plan.opensAt'),
      closesAt: this.t('plan.closesAt'),
      languages: this.t('plan.languages'),
      channels: this.t('plan.channels'),
      askBuurt: this.t('plan.background'),
      rung: this.t('plan.rung'),
      promise: this.t('plan.promise'),
      feedbackDue: this.t('plan.feedbackDue'),
    },
    this.t('failed.load'),
  );
  protected readonly model = linkedSignal(() => {
    const fields = fieldsOf(this.round());
    const [only, more] = this.list().project.wijken;
    // with one wijk there is nothing to choose
    return this.round() === undefined && more === undefined ? { ...fields, wijk: only?.slug ?? '' } : fields;
  });
  protected readonly edit = boundFields(this.model);
  protected readonly spoken = linkedSignal<readonly string[]>(() => this.round()?.languages ?? ['nl']);
  protected readonly ways = linkedSignal<readonly string[]>(() => this.round()?.channels ?? []);
  protected readonly background = linkedSignal<readonly string[]>(() =>
    backgrounds.filter((one) => this.round()?.[one] === true),
  );
  protected readonly rung = linkedSignal<readonly string[]>(() => [this.round()?.rung ?? []].flat());
  /** Sending twice makes one. */
  private readonly id = newId();
  protected readonly momentWords = { date: this.t('plan.date'), time: this.t('plan.time'), zone: this.t('plan.zone') };
  protected readonly fixed = computed(() => this.round()?.state === 'open');
  protected readonly versions = computed(() =>
    this.instruments()
      .items.flatMap(({ versions }) => versions)
      .map((version) => ({
        ...version,
        text: this.t(version.state === 'published' ? 'plan.versionOne' : 'plan.versionDraft', {
          title: version.title,
          number: version.number,
          languages: version.languages.map((one) => this.t(`language.${one}`)).join(', '),
        }),
      })),
  );
  protected readonly languageOptions = computed(() => {
    const version = this.versions().find(({ id }) => id === this.model().versionId);
    return languages.map((value) => ({
      value,
      label: this.t(`language.${value}`),
      ...(version === undefined || version.languages.includes(value) ? {} : { help: this.t('plan.languageLacks') }),
    }));
  });
  protected readonly channelOptions = channels.map((value) => ({
    ...{ value, label: this.t(`channel.${value}`), help: this.t(`channel.${value}.help`) },
  }));
  protected readonly backgroundOptions = backgrounds.map((value) => ({
    ...{ value, label: this.t(`plan.${value}`), help: this.t(`plan.${value}Help`) },
  }));
  protected readonly rungOptions = rungs.flatMap((value) =>
    value === 'inform' ? [] : [{ value, label: this.t(`rung.${value}`), help: this.t(`rung.${value}.help`) }],
  );

  constructor() {
    const document = inject(DOCUMENT);
    // from the list of what a round lacks somebody comes for one field
    afterNextRender(() => {
      const place = document.getElementById(document.location.hash.slice(1));
      place?.scrollIntoView();
      (place?.matches('fieldset') ? place.querySelector('input') : place)?.focus();
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const round = this.round();
    const { title, wijk, versionId, promise, feedbackDue } = this.model();
    const plan = {
      // what was not chosen is left out, so that the api asks for it
      ...{
        title,
        wijk: wijk || undefined,
        versionId: versionId || undefined,
        promise,
        languages: this.spoken(),
        channels: this.ways(),
      },
      ...periodOf(this.model(), round),
      askBuurt: this.background().includes('askBuurt'),
      askAge: this.background().includes('askAge'),
      rung: this.rung()[0] ?? null,
      feedbackDue: feedbackDue === '' ? null : feedbackDue,
    };
    const change =
      round === undefined
        ? ({
            method: 'POST',
            path: roundsPath(this.gemeente(), this.list().project.id),
            body: { id: this.id, ...plan },
          } as const)
        : ({
            method: 'PUT',
            path: roundPath(this.gemeente(), round.number),
            body: plan,
            version: round.version,
          } as const);
    let number = round?.number ?? 0;
    const saved = await this.api.send(change, (answer) => {
      number = (answer as RoundView).number;
      return '';
    });
    if (saved) this.saved.emit(number);
  }
}
