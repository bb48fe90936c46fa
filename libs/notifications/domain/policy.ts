import { ofOneGemeente, type SessionReach } from '@wijkspoor/identity/domain';
import { sentence } from '@wijkspoor/platform/domain';

/** Who may do what with messages: everyone with their own, of the gemeenten that their session shows. */
export const notificationsPolicy = {
  seeOwnMessages: sentence(['signedIn']),
  /** It is the same in every gemeente, so a session of one is not enough. */
  chooseHearing: sentence<SessionReach>(['signedIn'], {
    unless: ofOneGemeente,
  }),
};
