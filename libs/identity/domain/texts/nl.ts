import type { IdentityErrorCode } from '../errors';
import type { identityPolicy } from '../policy';
import { nl as roles } from './roles/nl';

const errors = {
  'error.codeInvalid': 'Deze link is al gebruikt of te oud. Vraag een nieuwe aan.',
  'error.wrongCredentials':
    'Het e-mailadres en het wachtwoord horen niet bij elkaar. Probeer het opnieuw, of kies een nieuw wachtwoord.',
  'error.wrongOneTimeCode': 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app.',
  'error.startAgain': 'Dit duurde te lang, of er waren te veel foute codes. Log opnieuw in met uw wachtwoord.',
  'error.wrongPassword': 'Uw huidige wachtwoord klopt niet.',
  'error.sessionOfOneGemeente':
    'U bent ingelogd via uw gemeente. Log in met uw wachtwoord om uw gegevens te veranderen.',
  'error.notForCoordinator': 'Voor deze rol kan alleen een beheerder iemand uitnodigen.',
  'error.lastAdministrator': 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  'error.otherAddress': 'Dit is niet het e-mailadres van uw account. Typ het precies zoals het bovenaan staat.',
  'error.stillAdministrator':
    'U bent de laatste beheerder van {gemeente}. Maak eerst iemand anders beheerder. Daarna kunt u uw account verwijderen.',
  'error.stillOperator':
    'U bent de laatste die het platform beheert. Laat eerst iemand anders toevoegen. Daarna kunt u uw account verwijderen.',
  'error.demoStays': 'Dit is een voorbeeldaccount. Het blijft bestaan voor de volgende bezoeker.',
  'error.noSecondFactor': 'Deze persoon heeft nog geen code-app ingesteld.',
  'error.ownSecondFactor': 'Vraag een andere beheerder om dit voor u te doen.',
  'error.worksElsewhere':
    'Deze persoon werkt ook voor een andere gemeente of voor het platform. Vraag de beheerder van het platform.',
  'error.administratorResets': 'De beheerder van de eigen gemeente kan dit doen.',
  'error.signsInElsewhere':
    'U logt al in met het werkaccount van een andere gemeente. Vraag om een uitnodiging op een ander e-mailadres.',
  'error.alreadyMember': 'Deze persoon heeft deze rol al.',
  'error.needsInvitation': 'Voor deze rol logt iemand anders in dan nu. Stuur een nieuwe uitnodiging.',
  'error.organisationNeeded': 'Kies de organisatie waarvoor deze persoon werkt.',
  'error.organisationUnknown': 'Deze organisatie kennen wij niet.',
  'error.organisationExists': 'Deze organisatie staat al in de lijst.',
  'error.passwordNeeded': 'Kies een wachtwoord van minstens 12 tekens.',
  'error.slugTaken': 'Er is al een gemeente met dit adres. Kies een ander adres.',
  'error.hasAdministrator': 'Deze gemeente heeft al een beheerder. Die nodigt zelf anderen uit.',
  'error.providerAddress':
    'Dit adres kan niet. Het begint met https:// en staat op het internet, zonder vraagteken of naam erin.',
  'error.providerSilent': 'Op dit adres antwoordt geen OpenID-provider. Er is niets bewaard. Controleer het adres.',
  'error.providerNone': 'Bij deze gemeente kunt u niet inloggen met uw werkaccount.',
  'error.providerFailed': 'Inloggen met uw werkaccount lukte niet. Probeer het opnieuw, of vraag uw beheerder.',
  'error.providerRefused': 'Uw organisatie heeft het inloggen niet toegestaan, of u hebt het afgebroken.',
  'error.providerStale': 'Het inloggen duurde te lang, of begon in een ander venster. Begin opnieuw.',
  'error.providerEmailUnproven': 'Uw organisatie heeft uw e-mailadres niet bevestigd. Vraag uw beheerder.',
  'error.providerUnknownPerson': 'U hebt bij deze gemeente nog geen rol. Vraag uw beheerder om een uitnodiging.',
} satisfies Record<`error.${IdentityErrorCode}`, string>;

const permissions = {
  'may.signIn': 'Inloggen',
  'may.seeOwnSession': 'Zien wie er is ingelogd',
  'may.seeOwnWork': 'Zien wat u zelf nog moet doen, in al uw gemeenten',
  'may.haveAgendaLink': 'Een geheim adres maken waarmee een agenda uw werk kan lezen',
  'may.changeOwnAccount': 'De eigen naam, taal en het eigen wachtwoord veranderen',
  'may.seeOwnData': 'Zien en meenemen wat er over de eigen persoon bekend is',
  'may.eraseOwnAccount': 'Het eigen account verwijderen',
  'may.askOwnData': 'Vragen wat een gemeente weet van een eigen e-mailadres, en dat laten weghalen',
  'may.openWork': 'De werkpagina’s van de gemeente openen',
  'may.seeGemeente': 'De naam, de talen en het contact van een gemeente zien',
  'may.changeSettings': 'De instellingen van de gemeente bekijken en veranderen',
  'may.changeProvider': 'Instellen waar medewerkers van de gemeente met hun werkaccount inloggen',
  'may.seeMembers': 'Zien wie in de gemeente welke rol heeft',
  'may.changeMembers': 'Iemands rol veranderen of weghalen',
  'may.resetSecondFactor': 'De code-app van een medewerker laten vervangen die alleen in deze gemeente werkt',
  'may.resetSecondFactorOfAdministrator':
    'De code-app laten vervangen van een beheerder, of van wie in meer gemeenten werkt',
  'may.invite': 'Iemand uitnodigen; een coördinator alleen bewoners, sleutelpersonen en partners',
  'may.seeInvitations': 'Zien wie is uitgenodigd',
  'may.acceptInvitation': 'Een eigen uitnodiging aannemen',
  'may.seeOrganisations': 'De lijst van organisaties zien',
  'may.addOrganisation': 'Een organisatie toevoegen',
  'may.seePermissions': 'Lezen wie wat mag',
  'may.seeGemeenten': 'Zien welke gemeenten er zijn, niet wat erin staat',
  'may.makeGemeente': 'Een gemeente toevoegen aan het platform',
  'may.inviteFirstAdministrator': 'De eerste beheerder van een gemeente uitnodigen, zolang er nog geen is',
} satisfies Record<`may.${keyof typeof identityPolicy}`, string>;

const mail = {
  'mail.link.subject': 'Uw link om in te loggen',
  'mail.link.text': 'Open deze link en druk op de knop om in te loggen.',
  'mail.link.open': 'Inloggen',
  'mail.link.after': 'De link werkt één keer, en 15 minuten lang. Hebt u dit niet gevraagd? Dan hoeft u niets te doen.',
  'mail.welcome.subject': 'Uw link om mee te doen',
  'mail.welcome.text':
    'U wilt meedoen met uw e-mailadres. U hebt nog geen account. Open deze link en druk op de knop, dan maken wij er een.',
  'mail.welcome.open': 'Meedoen',
  'mail.welcome.after':
    'De link werkt één keer, en 15 minuten lang. Hebt u dit niet gevraagd? Dan hoeft u niets te doen; er is geen account gemaakt.',
  'mail.staff.subject': 'Inloggen met uw wachtwoord',
  'mail.staff.text': 'U vroeg om een link om in te loggen. Voor uw rol logt u in met uw wachtwoord en een code.',
  'mail.staff.open': 'Inloggen met wachtwoord',
  'mail.staff.after': 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.',
  'mail.reset.subject': 'Een nieuw wachtwoord kiezen',
  'mail.reset.text': 'Open deze link om een nieuw wachtwoord te kiezen.',
  'mail.reset.open': 'Nieuw wachtwoord kiezen',
  'mail.reset.after':
    'De link werkt één keer, en 15 minuten lang. Hebt u dit niet gevraagd? Dan hoeft u niets te doen; uw wachtwoord blijft hetzelfde.',
  'mail.noPassword.subject': 'U hebt geen wachtwoord',
  'mail.noPassword.text':
    'Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres. Er hoort geen wachtwoord bij. U kunt inloggen met een link of via uw gemeente.',
  'mail.noPassword.open': 'Inloggen',
  'mail.noPassword.after': 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.',
  'mail.passwordChanged.subject': 'Uw wachtwoord is veranderd',
  'mail.passwordChanged.text':
    'Het wachtwoord van uw account is veranderd. Was u dit niet? Kies dan meteen een nieuw wachtwoord.',
  'mail.passwordChanged.open': 'Nieuw wachtwoord kiezen',
  'mail.secondFactorReset.subject': 'Stel uw code-app opnieuw in',
  'mail.secondFactorReset.text':
    'Uw beheerder heeft de koppeling met uw code-app weggehaald. U bent overal uitgelogd. Log in met uw wachtwoord en stel een nieuwe code in.',
  'mail.secondFactorReset.open': 'Inloggen',
  'mail.secondFactorReset.after':
    'Hebt u hier niet om gevraagd? Kies dan meteen een nieuw wachtwoord en bel uw beheerder.',
  'mail.ownData.subject': 'Wat {gemeente} van u weet',
  'mail.ownData.text':
    'U vroeg wat {gemeente} weet van uw e-mailadres. Open deze link. Daar kunt u het ook laten weghalen.',
  'mail.ownData.open': 'Bekijk mijn gegevens',
  'mail.ownData.after': 'De link werkt een uur. Hebt u dit niet gevraagd? Dan hoeft u niets te doen.',
  'mail.invitation.subject': 'Uitnodiging van {gemeente}',
  'mail.invitation.text':
    '{gemeente} nodigt u uit om mee te werken als {role}. Open deze link om de uitnodiging aan te nemen.',
  'mail.invitation.open': 'Uitnodiging bekijken',
  'mail.invitation.after':
    'De link werkt één keer, en 7 dagen lang. Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.',
};

/** Texts about people, signing in and roles. */
export const nl = {
  ...errors,
  ...permissions,
  ...mail,
  'input.oneTimeCode': 'Typ de 6 cijfers van nu uit uw app.',
  'input.cbsCode': 'Schrijf GM met vier cijfers, zoals GM0307.',
  'input.slugReserved': 'Dit woord gebruiken wij al voor een andere pagina. Kies een ander woord.',
  ...roles,
  'input.notExamined': 'Zonder onderzoek is er geen dag. Kies eerst wat uit het onderzoek kwam.',
  'input.keptLonger':
    'Schrijf waarom dit langer bewaard moet worden, in minstens {n} tekens. Iedereen kan die reden lezen.',
  'input.keptLongest': 'Dit mag hoogstens {n} dagen bewaard worden.',
  'data.account': 'Uw account',
  'data.sessions': 'Waar u bent ingelogd',
  'data.providers': 'Inloggen via uw gemeente',
  'data.mail': 'Mail aan u die hier nog staat',
  'data.invitations': 'Uitnodigingen aan u',
  'data.invited': 'Uitnodigingen die u stuurde',
  'data.files': 'Bestanden die u stuurde',
  'data.acts': 'Wat u deed in het werk (het spoor van handelingen)',
  'data.agenda': 'Het geheime adres van uw agenda',
  'retention.signIns': 'Wanneer iemand met een account inlogde',
  'retention.machineAddresses': 'Hoe vaak een apparaat iets vroeg, tegen misbruik',
};
