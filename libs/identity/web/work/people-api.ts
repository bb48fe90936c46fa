import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import {
  GemeenteSettings,
  IdentityProvider,
  InvitationPage,
  MemberPage,
  OrganisationPage,
  PapersSettings,
  RetentionView,
} from '@wijkspoor/identity/domain';

/** What work pages read of the people and settings of a gemeente. Call it where `inject` works. */
@Injectable({ providedIn: 'root' })
export class PeopleApi {
  members(gemeente: Signal<string>, after: Signal<string | null>): HttpResourceRef<MemberPage | undefined> {
    return httpResource(() => listOf(gemeente(), 'members', after()), { parse: (answer) => MemberPage.parse(answer) });
  }

  invitations(gemeente: Signal<string>): HttpResourceRef<InvitationPage | undefined> {
    return httpResource(() => listOf(gemeente(), 'invitations', null), {
      parse: (answer) => InvitationPage.parse(answer),
    });
  }

  organisations(gemeente: Signal<string>): HttpResourceRef<OrganisationPage | undefined> {
    return httpResource(() => listOf(gemeente(), 'organisations', null), {
      parse: (answer) => OrganisationPage.parse(answer),
    });
  }

  provider(gemeente: Signal<string>): HttpResourceRef<IdentityProvider | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/identity-provider`, {
      parse: (answer) => IdentityProvider.parse(answer),
    });
  }

  papers(gemeente: Signal<string>): HttpResourceRef<PapersSettings | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/papers-settings`, {
      parse: (answer) => PapersSettings.parse(answer),
    });
  }

  retention(gemeente: Signal<string>): HttpResourceRef<RetentionView | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/retention`, {
      parse: (answer) => RetentionView.parse(answer),
    });
  }

  settings(gemeente: Signal<string>): HttpResourceRef<GemeenteSettings | undefined> {
    return httpResource(() => `/v1/gemeenten/${gemeente()}/settings`, {
      parse: (answer) => GemeenteSettings.parse(answer),
    });
  }
}

const listOf = (gemeente: string, list: string, after: string | null): string =>
  `/v1/gemeenten/${gemeente}/${list}?limit=100${after === null ? '' : `&after=${after}`}`;
