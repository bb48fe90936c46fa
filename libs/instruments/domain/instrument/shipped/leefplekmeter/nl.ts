import type { LeefplekWords } from '../aspects';

/** Dutch words of the Leefplekmeter, at level B1. */
export const nl: LeefplekWords = {
  title: 'Leefplekmeter',
  intro:
    'Wat vindt u van de plek waar u woont?\nWij vragen naar veertien onderwerpen.\nVoor elk onderwerp geeft u een cijfer van 1 tot 10.\nU kunt er ook bij schrijven wat goed is en wat beter kan.\nHet gaat om wat u zelf vindt. Er zijn geen foute antwoorden.\nEen vraag overslaan mag altijd.',
  credit: 'Naar de Leefplekmeter, eigen bewoording.',
  low: 'heel slecht',
  high: 'heel goed',
  good: 'wat is nu goed?',
  better: 'wat kan beter?',
  last: 'Wilt u nog iets anders vertellen over uw wijk?',
  lastHelp: 'Misschien misten wij iets dat voor u belangrijk is.',
  aspects: {
    moving: {
      name: 'Bewegen',
      question: 'Hoe makkelijk en veilig kunt u hier lopen en fietsen?',
      help: 'Zijn de stoepen breed en vlak, ook voor een rollator of kinderwagen?\nKunt u drukke straten goed oversteken?\nIs er licht op de route als het donker is?\nKunt u uw fiets ergens veilig neerzetten?',
    },
    publicTransport: {
      name: 'Openbaar vervoer',
      question: 'Hoe goed komt u met bus, tram of trein waar u moet zijn?',
      help: 'Is de halte dichtbij en kunt u er goed komen?\nRijdt er genoeg, ook in de avond en in het weekend?\nKunt u de reis betalen?\nLukt het instappen als u slecht loopt?',
    },
    traffic: {
      name: 'Verkeer en parkeren',
      question: 'Hoe veilig is het verkeer en hoe goed is het parkeren geregeld?',
      help: 'Rijden auto’s, scooters en fatbikes rustig genoeg?\nIs het rond school veilig voor kinderen?\nHebt u last van geluid of vieze lucht van het verkeer?\nKunnen u en uw bezoek een plek vinden, zonder dat auto’s in de weg staan?',
    },
    streets: {
      name: 'Straten en openbare ruimtes',
      question: 'Hoe prettig zijn de straten en pleinen hier?',
      help: 'Zijn er plekken waar u graag even blijft?\nStaan er genoeg bankjes, en zijn er wc’s?\nWeet een bezoeker hier makkelijk de weg?\nWat vindt u van de gebouwen die u ziet?',
    },
    nature: {
      name: 'Natuur en groen',
      question: 'Hoe goed kunt u hier genieten van bomen, planten en water?',
      help: 'Is er groen op een paar minuten lopen?\nIs er op warme dagen genoeg schaduw?\nHoort en ziet u vogels en andere dieren?\nIs het er rustig genoeg om bij te komen?',
    },
    recreation: {
      name: 'Spelen en recreatie',
      question: 'Hoe goed kunnen jong en oud hier spelen, sporten en ontspannen?',
      help: 'Is er iets te doen voor kleine kinderen?\nEn voor tieners en ouderen?\nKan iedereen meedoen, ook met weinig geld of met een beperking?\nIs er ook iets te doen als het regent?',
    },
    facilities: {
      name: 'Voorzieningen',
      question: 'Hoe goed kunt u terecht bij winkels, school, huisarts en hulp?',
      help: 'Kunt u dichtbij gezond eten kopen?\nIs er een huisarts en een apotheek in de buurt?\nWeet u waar u hulp vindt bij papieren of geldzorgen?\nMist u iets, zoals een bibliotheek of een buurthuis?',
    },
    work: {
      name: 'Werk en werkgelegenheid',
      question: 'Hoe goed zijn hier de kansen op werk, leren en vrijwilligerswerk?',
      help: 'Is er werk dat u vanuit huis goed kunt bereiken?\nKunt u in de buurt een cursus of taalles volgen?\nIs er hulp bij het zoeken naar werk?\nIs er opvang voor kinderen als ouders werken?',
    },
    housing: {
      name: 'Wonen',
      question: 'Hoe goed passen de woningen hier bij wat mensen nodig hebben?',
      help: 'Zijn er huizen voor jongeren, gezinnen en ouderen?\nKunnen mensen de huur en de energie betalen?\nZijn de huizen droog, warm en goed onderhouden?\nKunt u hier blijven wonen als u ouder wordt?',
    },
    contacts: {
      name: 'Sociale contacten',
      question: 'Hoe makkelijk kunt u hier andere mensen ontmoeten?',
      help: 'Zijn er plekken om elkaar te zien, binnen en buiten?\nZijn er activiteiten waar u zich welkom voelt?\nHelpen buren elkaar als dat nodig is?\nWordt iemand die alleen is, gezien?',
    },
    identity: {
      name: 'Identiteit',
      question: 'Hoe goed voelt u zich thuis in uw wijk?',
      help: 'Bent u trots op uw wijk?\nWat zeggen mensen van buiten over uw wijk?\nMag u hier zijn wie u bent?\nKent u de verhalen en de geschiedenis van deze plek?',
    },
    safety: {
      name: 'Veiligheid',
      question: 'Hoe veilig voelt u zich hier, overdag en ’s avonds?',
      help: 'Zijn er plekken waar u liever niet komt?\nDurft u alleen over straat als het donker is?\nHebt u overlast van groepen, geluid of drugs?\nKunt u ergens terecht als u zich niet veilig voelt?',
    },
    upkeep: {
      name: 'Schoon en netjes',
      question: 'Hoe schoon en verzorgd is het hier?',
      help: 'Ligt er vuil of hondenpoep op straat?\nKunt u uw afval goed kwijt?\nWordt iets dat kapot is snel gemaakt?\nZien huizen, tuinen en groen er verzorgd uit?',
    },
    influence: {
      name: 'Meedoen en meepraten',
      question: 'Hoe goed kunt u meedoen en meepraten over uw wijk?',
      help: 'Weet u waar u met een idee of klacht terecht kunt?\nLuisteren de gemeente en andere organisaties naar bewoners?\nHoort u later wat er met uw idee is gedaan?\nKunt u samen met anderen zelf iets beginnen?',
    },
  },
};
