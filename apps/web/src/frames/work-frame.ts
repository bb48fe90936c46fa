import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { reportingPolicy } from '@wijkspoor/action-plan/domain/reporting/policy';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import { instrumentsPolicy } from '@wijkspoor/instruments/domain';
import { knowledgePolicy } from '@wijkspoor/knowledge/domain';
import { InboxUnread } from '@wijkspoor/notifications/domain';
import { anonymous, may as said } from '@wijkspoor/platform/domain';
import { themeNamed } from '@wijkspoor/platform/domain/theme';
import {
  ADDRESS,
  Brand,
  frameTexts,
  Header,
  LanguageNav,
  PlaceSwitch,
  useLinks,
  useTexts,
} from '@wijkspoor/platform/web';
import { reportsPolicy } from '@wijkspoor/reports/domain/policy';
import { headerWords, languageLinks } from './frame-parts';
import { PersonOrSignIn } from './person-or-sign-in';
import { StayInApp } from './stay-in-app';
import { workLanguages } from './work-language';

/** Around the work pages of a gemeente, or of the operator when there is no gemeente. */
@Component({
  selector: 'ws-work-frame',
  imports: [Brand, Header, LanguageNav, PersonOrSignIn, PlaceSwitch, RouterOutlet, StayInApp],
  template: `
    <div [wsStay]="root()">
      <ws-header [words]="words" [links]="menu()">
        <ws-brand
          [name]="gemeente()?.name ?? 'Wijkspoor'"
          [kind]="gemeente() ? t('gemeente') : t('promise')"
          [href]="root()"
          [mark]="mark()"
        />
        @if (places().length > 1) {
          <ws-place-switch [text]="t('work.switch')" [label]="t('work.switch')" [places]="places()" />
        }
        <ws-language-nav [text]="t('language')" [label]="t('languageLabel')" [languages]="spoken()" />
        <ws-person-or-sign-in [session]="session()" />
      </ws-header>
      <main id="inhoud" tabindex="-1"><router-outlet /></main>
    </div>
  `,
})
export class WorkFrame {
  readonly gemeente = input<GemeenteView>();
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly language = inject(ADDRESS).language;
  protected readonly words = headerWords(this.t);
  private readonly path = signal(this.router.url);
  protected readonly root = computed(() => this.at(''));
  protected readonly mark = computed(() => themeNamed(this.gemeente()?.theme ?? '').mark);
  protected readonly spoken = computed(() => languageLinks(this.links, workLanguages, this.language));
  /** Asked once per document; without an answer the menu has no number. */
  private readonly told = httpResource(() => (this.gemeente() ? '/v1/inbox/unread' : undefined), {
    parse: (answer) => InboxUnread.parse(answer),
  });
  private readonly inbox = computed(() => {
    const n = this.told.hasValue() ? this.told.value().unread : 0;
    const text = n > 0 ? this.t('work.inbox', { n }) : this.t('inbox');
    return this.gemeente() ? [{ text, href: this.links.platform('/berichten'), current: false }] : [];
  });
  protected readonly menu = computed(() => {
    const { may, roles = [] } = this.session().gemeenten.find(({ slug }) => slug === this.gemeente()?.slug) ?? {};
    // a role in a project counts for this too
    const own = { ...anonymous, kind: 'account', roles: new Set(roles) } as const;
    const anyRound = { projectId: '' };
    // who runs rounds comes there from the round
    const runs = instrumentsPolicy.runRounds.judge(own, anyRound);
    const pages = this.gemeente()
      ? ([
          ['', 'work.start', may?.work],
          ['/projecten', 'work.projects', may?.work],
          [
            '/rapportages',
            'work.reports',
            said(reportingPolicy.seeReports.judge(own, { projectId: '', organisationId: '' })),
          ],
          ['/stukken', 'work.documents', said(reportsPolicy.seeReports.judge(own))],
          ['/vragenlijsten', 'work.instruments', said(instrumentsPolicy.seeInstruments.judge(own, anyRound))],
          ['/samen', 'work.together', runs === true ? 'no' : said(instrumentsPolicy.enterForms.judge(own, anyRound))],
          ['/catalogus', 'work.catalogue', said(knowledgePolicy.seeCatalogue.judge(own))],
          ['/wijken', 'work.wijken', may?.work],
          ['/cijfers', 'work.figures', may?.seeMembers],
          ['/mensen', 'work.people', may?.seeMembers],
          ['/organisaties', 'work.organisations', may?.seeOrganisations],
          ['/instellingen', 'work.settings', may?.changeSettings],
        ] as const)
      : ([
          ['', 'operator.gemeenten', 'yes'],
          ['/cijfers', 'operator.figures', 'yes'],
          ['/taken', 'operator.jobs', 'yes'],
        ] as const);
    const shown = pages
      .flatMap(([path, text, allowed]) => (allowed === 'yes' ? [{ path, text }] : []))
      .map(({ path, text }) => ({
        text: this.t(text),
        href: this.at(path),
        current: this.path().split('?')[0] === this.at(path),
      }));
    // after what is first of all
    return [...shown.slice(0, 1), ...this.inbox(), ...shown.slice(1)];
  });
  protected readonly places = computed(() =>
    this.session().gemeenten.map(({ slug, name }) => ({
      text: name,
      href: this.links.gemeente(slug, '/werk'),
      current: slug === this.gemeente()?.slug,
    })),
  );

  constructor() {
    const document = inject(DOCUMENT);
    const destroyed = takeUntilDestroyed(inject(DestroyRef));
    afterNextRender(() =>
      this.router.events.pipe(destroyed).subscribe((event) => {
        if (!(event instanceof NavigationEnd)) return;
        this.path.set(event.urlAfterRedirects);
        // a new page begins at its content, for the keyboard and for who listens
        document.getElementById('inhoud')?.focus();
      }),
    );
  }

  private at(path: string): string {
    const gemeente = this.gemeente();
    return gemeente === undefined
      ? this.links.platform(`/operator${path}`)
      : this.links.gemeente(gemeente.slug, `/werk${path}`);
  }
}
