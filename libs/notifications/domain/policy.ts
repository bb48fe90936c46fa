import { sentence } from '@wijkspoor/platform/domain';

/** Who may do what with messages: everyone with their own, of the gemeenten that their session shows. */
export const notificationsPolicy = {
  seeOwnMessages: sentence(['signedIn']),
  chooseHearing: sentence(['signedIn']),
};
