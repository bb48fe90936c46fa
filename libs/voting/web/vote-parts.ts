import { computed, Directive, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ADDRESS, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { PublicVote } from '@wijkspoor/voting/domain';
import { optionWords } from '../domain/round/option-words';
import { useVoteWords } from './vote-words';

/** What every page of a vote knows. */
@Directive()
export abstract class VoteParts {
  readonly gemeente = input.required<GemeenteView>();
  readonly vote = input.required<PublicVote>();
  protected readonly words = useVoteWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  protected readonly page = inject(Page);
  protected readonly links = useLinks();
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.vote().wijk.slug}`));
  /** Address of the vote; those of its pages begin with it. */
  protected readonly base = computed(() => `${this.wijk()}/stemmen/${this.vote().number}`);
  private readonly reader = inject(ADDRESS).language;
  /** The language that the vote is written in, where it is not that of the reader. */
  protected readonly own = computed(() => {
    const [first] = this.vote().languages;
    return first === this.reader ? null : (first ?? null);
  });
  /** The options in the words of the reader where these are there, with the language where it is another; and where an idea is read. */
  protected readonly options = computed(() =>
    this.vote().options.map((option) => {
      const { title, text, language } = optionWords(option, this.vote().languages[0], this.reader);
      const { idea } = option;
      return {
        ...{ ...option, title, text, lang: language === this.reader ? null : language },
        href: idea === null ? '' : this.links.gemeente(this.gemeente().slug, `/${idea.wijk}/ideeen/${idea.number}`),
      };
    }),
  );
  private readonly buurten = computed(() => new Map(this.vote().buurten.map(({ code, name }) => [code, name])));
  protected readonly buurtName = (code: string): string => this.buurten().get(code) ?? code;
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.vote().wijk.name, href: this.wijk() },
    { text: this.t('votes.short'), href: `${this.wijk()}/stemmen` },
    { text: this.vote().title, own: true },
  ]);

  /** In which part of the wijk an option would be done; empty for the whole wijk. */
  protected whereOf({ buurt }: { readonly buurt: string | null }): string {
    return buurt === null ? '' : this.t('vote.where', { buurt: this.buurtName(buurt) });
  }
}
