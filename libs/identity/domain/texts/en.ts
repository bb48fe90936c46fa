import type { nl } from './nl';
import { en as roles } from './roles/en';

/** English texts about people, signing in and roles. */
export const en = {
  'error.codeInvalid': 'This link was used already or is too old. Please ask for a new one.',
  'error.wrongCredentials':
    'The e-mail address and the password do not belong together. Try again, or choose a new password.',
  'error.wrongOneTimeCode': 'This code is not right, or was used already. Wait for the next code in your app.',
  'error.startAgain': 'This took too long, or there were too many wrong codes. Sign in again with your password.',
  'error.wrongPassword': 'Your current password is not right.',
  'error.sessionOfOneGemeente':
    'You signed in through your municipality. Sign in with your password to change your account.',
  'error.notForCoordinator': 'Only an administrator can invite somebody for this role.',
  'error.lastAdministrator': 'This is the last administrator. Make somebody else administrator first.',
  'error.noSecondFactor': 'This person has not set up an app for codes yet.',
  'error.ownSecondFactor': 'Ask another administrator to do this for you.',
  'error.worksElsewhere':
    'This person also works for another municipality or for the platform. Ask the operator of the platform.',
  'error.administratorResets': 'The administrator of their own municipality can do this.',
  'error.signsInElsewhere':
    'You already sign in with the work account of another municipality. Ask for an invitation to another e-mail address.',
  'error.alreadyMember': 'This person has this role already.',
  'error.needsInvitation': 'For this role a person signs in differently. Please send a new invitation.',
  'error.organisationNeeded': 'Choose the organisation this person works for.',
  'error.organisationUnknown': 'We do not know this organisation.',
  'error.organisationExists': 'This organisation is in the list already.',
  'error.passwordNeeded': 'Choose a password of at least 12 characters.',
  'error.slugTaken': 'There is a municipality with this address already. Choose another address.',
  'error.hasAdministrator': 'This municipality has an administrator already, who invites others.',
  'error.providerAddress':
    'This address is not possible. It begins with https:// and is on the internet, without a question mark or a name in it.',
  'error.providerSilent': 'No OpenID provider answers at this address. Nothing was saved. Check the address.',
  'error.providerNone': 'You cannot sign in with a work account at this municipality.',
  'error.providerFailed': 'Signing in with your work account failed. Try again, or ask your administrator.',
  'error.providerRefused': 'Your organisation did not allow this sign-in, or you stopped it.',
  'error.providerStale': 'Signing in took too long, or began in another window. Please start again.',
  'error.providerEmailUnproven': 'Your organisation has not confirmed your e-mail address. Ask your administrator.',
  'error.providerUnknownPerson': 'You have no role at this municipality yet. Ask your administrator for an invitation.',
  'may.signIn': 'Sign in',
  'may.seeOwnSession': 'See who is signed in',
  'may.changeOwnAccount': 'Change their own name, language and password',
  'may.openWork': 'Open the work pages of the municipality',
  'may.seeGemeente': 'See the name, languages and contact of a municipality',
  'may.changeSettings': 'See and change the settings of the municipality',
  'may.changeProvider': 'Set where employees of the municipality sign in with their work account',
  'may.seeMembers': 'See who has which role in the municipality',
  'may.changeMembers': 'Change or take away somebody’s role',
  'may.resetSecondFactor': 'Let an employee who works in this municipality only set up a new app for codes',
  'may.resetSecondFactorOfAdministrator':
    'Let an administrator, or somebody who works in several municipalities, set up a new app for codes',
  'may.invite': 'Invite somebody; a coordinator only residents, key persons and partners',
  'may.seeInvitations': 'See who was invited',
  'may.acceptInvitation': 'Accept their own invitation',
  'may.seeOrganisations': 'See the list of organisations',
  'may.addOrganisation': 'Add an organisation',
  'may.seePermissions': 'Read who may do what',
  'may.seeGemeenten': 'See which municipalities there are, not what is in them',
  'may.makeGemeente': 'Add a municipality to the platform',
  'may.inviteFirstAdministrator': 'Invite the first administrator of a municipality, as long as there is none',
  'mail.link.subject': 'Your link to sign in',
  'mail.link.text': 'Open this link and press the button to sign in.',
  'mail.link.open': 'Sign in',
  'mail.link.after': 'The link works once, for 15 minutes. Did you not ask for this? Then you need not do anything.',
  'mail.welcome.subject': 'Your link to take part',
  'mail.welcome.text':
    'You want to take part with your e-mail address. You have no account yet. Open this link and press the button, and we make one.',
  'mail.welcome.open': 'Take part',
  'mail.welcome.after':
    'The link works once, for 15 minutes. Did you not ask for this? Then you need not do anything; no account was made.',
  'mail.staff.subject': 'Sign in with your password',
  'mail.staff.text': 'You asked for a link to sign in. For your role you sign in with your password and a code.',
  'mail.staff.open': 'Sign in with a password',
  'mail.staff.after': 'Did you not ask for this? Then you need not do anything.',
  'mail.reset.subject': 'Choose a new password',
  'mail.reset.text': 'Open this link to choose a new password.',
  'mail.reset.open': 'Choose a new password',
  'mail.reset.after':
    'The link works once, for 15 minutes. Did you not ask for this? Then you need not do anything; your password stays the same.',
  'mail.noPassword.subject': 'You have no password',
  'mail.noPassword.text':
    'Somebody asked for a new password for this e-mail address. It has no password. You can sign in with a link or through your municipality.',
  'mail.noPassword.open': 'Sign in',
  'mail.noPassword.after': 'Did you not ask for this? Then you need not do anything.',
  'mail.passwordChanged.subject': 'Your password was changed',
  'mail.passwordChanged.text':
    'The password of your account was changed. Was this not you? Then choose a new password at once.',
  'mail.passwordChanged.open': 'Choose a new password',
  'mail.secondFactorReset.subject': 'Set up your app for codes again',
  'mail.secondFactorReset.text':
    'Your administrator has disconnected your app for codes. You are signed out everywhere. Sign in with your password and set up a new code.',
  'mail.secondFactorReset.open': 'Sign in',
  'mail.secondFactorReset.after':
    'Did you not ask for this? Then choose a new password at once and call your administrator.',
  'mail.invitation.subject': 'Invitation from {gemeente}',
  'mail.invitation.text': '{gemeente} invites you to work along as {role}. Open this link to accept.',
  'mail.invitation.open': 'See the invitation',
  'mail.invitation.after':
    'The link works once, for 7 days. Do you not expect this invitation? Then you need not do anything.',
  'input.oneTimeCode': 'Type the 6 digits your app shows now.',
  'input.cbsCode': 'Write GM and four digits, like GM0307.',
  'input.slugReserved': 'We use this word for another page already. Choose another word.',
  ...roles,
} satisfies Record<keyof typeof nl, string>;
