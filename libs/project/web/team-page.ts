import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, Outcome, useApiForm, useDates, useSaid, useTexts } from '@wijkspoor/platform/web';
import type { TeamView } from '@wijkspoor/project/domain';
import { HandOverForm } from './hand-over-form';
import { ProjectApi, projectPath } from './project-api';
import { ProjectHead } from './project-head';
import { VisionBrief } from './vision-brief';
import { workTexts } from './work-texts';

type Member = TeamView['members'][number];

/** Who leads a project, who works on it, and who led it before. */
@Component({
  selector: 'ws-team-page',
  imports: [ErrorSummary, HandOverForm, Outcome, ProjectHead, VisionBrief],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="name()"
        [heading]="t('team.title')"
        [lead]="t('team.lead')"
        part="/team"
        [failed]="!!read.error()"
      />
      @if (team(); as seen) {
        <section class="ws-stack" aria-labelledby="regie">
          <h2 class="ws-h3" id="regie">{{ t('team.regie') }}</h2>
          <ws-outcome [words]="said.words()" />
          <dl class="ws-pairs">
            <div>
              <dt>{{ t('regie.regisseur') }}</dt>
              <dd>{{ withOrganisation(seen.regisseur) }}</dd>
            </div>
            <div>
              <dt>{{ t('regie.contact') }}</dt>
              <dd>{{ seen.contact.name }}</dd>
            </div>
          </dl>
          @if (seen.may.handOver === 'yes') {
            <ws-hand-over-form [gemeente]="slug()" [project]="project()" [team]="seen" (done)="tell($event)" />
          }
        </section>
        @if (picture(); as picture) {
          <ws-vision-brief [gemeente]="slug()" [picture]="picture" />
        }
        <section class="ws-stack" aria-labelledby="team">
          <h2 class="ws-h3" id="team">{{ t('team.members') }}</h2>
          <p class="ws-muted">{{ t('team.membersText') }}</p>
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (members().length > 0) {
            <table class="ws-table ws-table--cards" role="table" aria-labelledby="team">
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">{{ t('team.name') }}</th>
                  <th role="columnheader" scope="col">{{ t('team.role') }}</th>
                  <th role="columnheader" scope="col">{{ t('team.organisation') }}</th>
                  @if (seen.may.formTeam === 'yes') {
                    <th role="columnheader" scope="col">{{ t('team.change') }}</th>
                  }
                </tr>
              </thead>
              <tbody role="rowgroup">
                @for (member of members(); track member.memberId) {
                  <tr role="row">
                    <th role="rowheader" scope="row">{{ member.name }}</th>
                    <td role="cell" [attr.data-label]="t('team.role')">
                      <span>{{ t(roleKey(member)) }}</span>
                    </td>
                    <td role="cell" [attr.data-label]="t('team.organisation')">
                      <span>{{ member.organisation ?? t('team.ofGemeente') }}</span>
                    </td>
                    @if (seen.may.formTeam === 'yes') {
                      <td role="cell">
                        <button class="ws-link" type="button" (click)="remove(member)">
                          {{ t('team.remove') }} <span class="ws-vh">{{ member.name }}</span>
                        </button>
                      </td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          } @else {
            <p>{{ t('team.none') }}</p>
          }
          @if (seen.may.formTeam === 'yes' && seen.candidates.team.length > 0) {
            <details class="ws-more">
              <summary class="ws-pill">{{ t('team.add') }}</summary>
              <ul class="ws-stack-tight">
                @for (one of seen.candidates.team; track one.memberId) {
                  <li>
                    <button class="ws-link" type="button" (click)="add(one)">
                      {{ t('team.addOne', { name: withOrganisation(one) }) }}
                    </button>
                  </li>
                }
              </ul>
            </details>
          }
        </section>
        <section class="ws-stack" aria-labelledby="eerder">
          <h2 class="ws-h3" id="eerder">{{ t('team.history') }}</h2>
          <ul class="ws-stack">
            @for (row of seen.history; track $index) {
              <li class="ws-stack-tight">
                <p>
                  <strong>{{ withOrganisation(row) }}</strong>, {{ t(kindKey(row.kind)) }}
                </p>
                <p class="ws-muted">{{ periodOf(row) }}</p>
                @if (row.why) {
                  <p class="ws-prose" dir="auto">{{ row.why }}</p>
                }
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class TeamPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly dates = useDates();
  private readonly reads = inject(ProjectApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.team({ gemeente: this.slug, project: this.project });
  private readonly readPicture = this.reads.picture({ gemeente: this.slug, project: this.project }, signal(null));
  protected readonly picture = computed(() => (this.readPicture.hasValue() ? this.readPicture.value() : undefined));
  protected readonly name = computed(() => this.picture()?.project.name ?? '');
  protected readonly team = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly members = computed(() => this.team()?.members ?? []);
  protected readonly said = useSaid();
  protected readonly api = useApiForm('team', {}, this.t('failed.load'));
  protected readonly kindKey = (kind: 'regisseur' | 'contact') => `regie.${kind}` as const;
  protected readonly roleKey = ({ role }: Member) => `role.${role}` as const;

  protected withOrganisation({ name, organisation }: { name: string; organisation: string | null }): string {
    const known = name === '' ? this.t('team.nameless') : name;
    return organisation === null ? known : `${known} (${organisation})`;
  }

  protected periodOf({ since, until }: TeamView['history'][number]): string {
    const from = this.dates.day(since);
    return until === null
      ? this.t('team.since', { from })
      : this.t('team.until', { from, until: this.dates.day(until) });
  }

  protected async add({ memberId, name }: Member): Promise<void> {
    const path = `${projectPath(this.slug(), this.project())}/team`;
    if (await this.api.send({ method: 'POST', path, body: { memberId } }, ''))
      this.tell(this.t('team.added', { name }));
  }

  protected async remove({ memberId, name }: Member): Promise<void> {
    const path = `${projectPath(this.slug(), this.project())}/team/${memberId}`;
    if (await this.api.send({ method: 'DELETE', path }, '')) this.tell(this.t('team.removed', { name }));
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
