/** Texts of the page of archives. */
export const nl = {
  title: 'Alles meenemen',
  lead: 'Maak een archief van alles wat uw gemeente in Wijkspoor heeft: een ZIP-bestand met CSV-bestanden en uw bestanden. Het is ook in te lezen in een andere installatie van Wijkspoor.',
  'what.title': 'Wat gaat er mee?',
  'what.in':
    'Projecten, cijfers, rondes met alle formulieren, ideeën, uitslagen, plannen, rapportages, stukken, mensen en organisaties, en wie wat wanneer deed.',
  'what.out':
    'Niet mee gaan: wachtwoorden en andere manieren van inloggen, codes uit brieven, en sleutels. Mensen loggen op een andere plek opnieuw in met een link per mail.',
  'what.people':
    'In het archief staan gegevens van mensen, ook alle ingevulde formulieren. Bewaar het net zo zorgvuldig. Wij gooien het hier na drie dagen weg.',
  'what.votes': {
    one: 'Er loopt nu een stemming. De stemmen daarvan gaan niet mee: niemand mag weten hoe die staat. In het archief staat zij als geannuleerd. Wilt u de uitslag meenemen, wacht dan tot zij is gesloten.',
    other:
      'Er lopen nu {n} stemmingen. De stemmen daarvan gaan niet mee: niemand mag weten hoe die staan. In het archief staan zij als geannuleerd. Wilt u de uitslagen meenemen, wacht dan tot zij zijn gesloten.',
  },
  'what.rounds': {
    one: 'Er is nu een vragenronde open of gepland. Wat tot nu toe is ingevuld gaat mee. Codes uit brieven werken op een andere plek niet.',
    other:
      'Er zijn nu {n} vragenrondes open of gepland. Wat tot nu toe is ingevuld gaat mee. Codes uit brieven werken op een andere plek niet.',
  },
  ask: 'Archief maken',
  asked: 'Het archief wordt gemaakt. U krijgt een mail als het klaar is.',
  'list.title': 'Archieven',
  'list.none': 'Er is nog geen archief. Maak er een met de knop hierboven.',
  name: 'Archief van {date}',
  until: 'Te downloaden tot en met {date}.',
  download: 'Downloaden',
  size: '{n} MB',
  progress: '{done} van {total}',
  'state.waiting': 'Wacht',
  'state.making': 'Wordt gemaakt',
  'state.ready': 'Klaar',
  'state.failed': 'Mislukt',
  'state.cancelled': 'Gestopt',
  'state.expired': 'Weggegooid',
  'move.cancel': 'Stoppen',
  'move.cancel.ready': 'Weggooien',
  'move.cancel.sure': 'Dit archief weggooien? U kunt daarna een nieuw archief maken.',
  'move.cancel.yes': 'Ja, weggooien',
  'move.cancel.no': 'Nee, bewaren',
  'move.cancel.done': 'Het archief is weg.',
  'move.retry': 'Opnieuw proberen',
  'move.retry.done': 'Het archief wordt opnieuw gemaakt.',
  'failed.load': 'De archieven konden niet worden geladen. Laad de pagina opnieuw.',
  'failed.send': 'Dat is niet gelukt. Probeer het opnieuw.',
};
