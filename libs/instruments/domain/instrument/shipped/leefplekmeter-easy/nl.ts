import type { LeefplekWords } from '../aspects';

/** Dutch words of the easy Leefplekmeter: short sentences, level A2. */
export const nl: LeefplekWords = {
  title: 'Leefplekmeter in makkelijke taal',
  intro:
    'Wij vragen wat u vindt van uw wijk.\nU kiest een getal van 1 tot 5.\n1 is slecht. 5 is goed.\nWeet u het niet? Sla de vraag dan over.',
  credit: 'Naar de Leefplekmeter, eigen bewoording.',
  low: 'slecht',
  high: 'goed',
  good: 'wat is goed?',
  better: 'wat moet beter?',
  last: 'Wilt u nog iets zeggen?',
  lastHelp: 'Dat mag over alles in uw wijk gaan.',
  aspects: {
    moving: {
      name: 'Lopen en fietsen',
      question: 'Kunt u hier goed lopen en fietsen?',
      help: 'Denk aan de stoep, het fietspad en oversteken.',
    },
    publicTransport: {
      name: 'Bus en trein',
      question: 'Kunt u goed reizen met bus of trein?',
      help: 'Denk aan de halte, de tijden en de prijs.',
    },
    traffic: {
      name: 'Verkeer',
      question: 'Gaat het goed met verkeer en parkeren?',
      help: 'Denk aan hard rijden, lawaai en plek voor de auto.',
    },
    streets: {
      name: 'Straten en pleinen',
      question: 'Is het fijn op straat en op het plein?',
      help: 'Denk aan bankjes en mooie plekken.',
    },
    nature: {
      name: 'Groen',
      question: 'Is er genoeg groen?',
      help: 'Denk aan bomen, gras, bloemen en water.',
    },
    recreation: {
      name: 'Spelen en sport',
      question: 'Kunt u hier goed spelen, sporten en rusten?',
      help: 'Denk aan jong en oud.',
    },
    facilities: {
      name: 'Winkels en zorg',
      question: 'Zijn winkels, school en dokter dichtbij?',
      help: 'Denk ook aan hulp bij brieven of geld.',
    },
    work: {
      name: 'Werk en leren',
      question: 'Kunt u hier werk vinden of iets leren?',
      help: 'Denk ook aan taalles en werk als vrijwilliger.',
    },
    housing: {
      name: 'Wonen',
      question: 'Zijn de huizen hier goed?',
      help: 'Denk aan de huur, kou, vocht en genoeg ruimte.',
    },
    contacts: {
      name: 'Mensen zien',
      question: 'Kunt u hier makkelijk mensen zien en spreken?',
      help: 'Denk aan buren, een buurthuis of samen eten.',
    },
    identity: {
      name: 'Thuis voelen',
      question: 'Voelt u zich hier thuis?',
      help: 'Denk aan uw straat en de mensen om u heen.',
    },
    safety: {
      name: 'Veilig',
      question: 'Voelt u zich hier veilig?',
      help: 'Denk aan de dag en aan de avond.',
    },
    upkeep: {
      name: 'Schoon',
      question: 'Is het hier schoon en netjes?',
      help: 'Denk aan vuil op straat en dingen die kapot zijn.',
    },
    influence: {
      name: 'Meepraten',
      question: 'Kunt u meepraten over uw wijk?',
      help: 'Luistert de gemeente naar u?',
    },
  },
};
