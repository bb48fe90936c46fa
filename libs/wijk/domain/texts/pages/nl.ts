/** Texts of the public pages of a gemeente and of a wijk. */
export const nl = {
  'gemeente.description': 'Werk mee aan uw wijk in {gemeente}.',
  'gemeente.title': 'Uw wijk in {gemeente}',
  'gemeente.lead': 'Kies uw wijk. Lees wat er speelt, doe mee en zie wat er met uw antwoord gebeurt.',
  'gemeente.wijken': 'Onze wijken',
  'gemeente.map': 'Kaart van {gemeente} met de wijken',
  'gemeente.none': 'Er staat nog geen wijk op deze pagina. Zodra {gemeente} een wijk openbaar maakt, ziet u die hier.',
  'gemeente.trace': 'Wat u zegt, laat een spoor na',
  'gemeente.traceText':
    'Bij elke vraag leest u vooraf wat u te zeggen hebt en wie er beslist. Achteraf leest u wat ermee is gedaan, en waarom iets soms niet kan.',
  'wijk.title': 'Wat speelt er in {wijk}?',
  'wijk.description': '{wijk} in {gemeente}: wat er speelt, hoe u meedoet en wat ermee gebeurt.',
  'wijk.hidden': 'Nog niet openbaar: alleen u en uw collega’s zien deze pagina.',
  'wijk.introNone': '{gemeente} schrijft hier binnenkort wat er in {wijk} speelt.',
  'wijk.more': 'Meer over {wijk}',
  'wijk.standing': 'Waar staan we?',
  'wijk.standing.text': 'Wat is klaar, wat nog niet, en wat gebeurt er nu?',
  'wijk.figures': 'Cijfers over de wijk',
  'wijk.figures.text': 'Hoe het gaat in {wijk}, naast de gemeente en heel Nederland.',
  'wijk.now': 'Wat kunt u nu doen?',
  'wijk.ask.title': 'Uw mening geven',
  'wijk.ask.text':
    'Er is nu geen vragenlijst open. Komt er een, dan staat hier een knop om te beginnen. U hoeft niet in te loggen.',
  'wijk.ask.badge': 'Nu open',
  'wijk.ask.open': {
    one: 'Vertel wat u van {wijk} vindt. Het duurt ongeveer {n} minuut. U hoeft niet in te loggen.',
    other: 'Vertel wat u van {wijk} vindt. Het duurt ongeveer {n} minuten. U hoeft niet in te loggen.',
  },
  'wijk.ask.until': 'Tot en met {day}',
  'wijk.takePart': 'Meedoen',
  'wijk.takePart.text': 'Wat er nu gevraagd wordt in {wijk}, en wat er eerder is gevraagd.',
  'wijk.ideas.title': 'Een idee delen',
  'wijk.ideas.text': 'U kunt nu nog geen ideeën insturen. Dat kan als de vragen zijn beantwoord.',
  'wijk.vote.title': 'Meekiezen',
  'wijk.vote.text':
    'Er is nu niets te kiezen. Voor een stemming begint, leest u hier waar het over gaat en wie er beslist.',
  'wijk.soon': 'Nog niet begonnen',
};
