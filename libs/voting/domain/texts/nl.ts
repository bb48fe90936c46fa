import type { VotingErrorCode } from '../errors';

const errors = {
  'error.pabulibQuote':
    'Regel {line}: een tekst begint met een aanhalingsteken en eindigt nergens. Zet er een " achter.',
  'error.pabulibBeforeMeta': 'Regel {line}: het bestand moet beginnen met een regel waarop alleen META staat.',
  'error.pabulibSectionMissing':
    'Het deel {section} ontbreekt. Een bestand heeft META, PROJECTS en VOTES, in die volgorde.',
  'error.pabulibSectionTwice': 'Regel {line}: het deel {section} staat er twee keer. Laat er één staan.',
  'error.pabulibSectionOrder': 'Regel {line}: {section} staat vóór {before}. De volgorde is META, PROJECTS, VOTES.',
  'error.pabulibHeader': 'Regel {line}: onder {section} ontbreekt de regel met de namen van de kolommen.',
  'error.pabulibColumnMissing': 'Regel {line}: de kolom {column} ontbreekt in {section}. Voeg die toe.',
  'error.pabulibColumnTwice': 'Regel {line}: de kolom {column} staat twee keer in {section}. Laat er één staan.',
  'error.pabulibFields':
    'Regel {line}: {found} velden, maar {section} heeft {expected} kolommen. Zet een tekst met een ; tussen aanhalingstekens.',
  'error.pabulibMetaMissing': 'In META ontbreekt {key}. Voeg een regel toe: {key};waarde.',
  'error.pabulibMetaTwice': 'Regel {line}: {key} staat twee keer in META. Laat er één staan.',
  'error.pabulibVoteType':
    'Regel {line}: vote_type "{found}" is onbekend. Kies approval, choose-1, cumulative, scoring of ordinal.',
  'error.pabulibAmount':
    'Regel {line}: {column} "{found}" is geen getal van 0 of meer. Schrijf bijvoorbeeld 1250 of 1250.50.',
  'error.pabulibProjectEmpty': 'Regel {line}: het project heeft geen project_id. Vul die in.',
  'error.pabulibProjectTwice': 'Regel {line}: project {project} stond er al. Geef elk project een eigen project_id.',
  'error.pabulibVoteMissing': 'Regel {line}: de stem ontbreekt. Een lege stem is een leeg veld achter een puntkomma.',
  'error.pabulibVoterTwice': 'Regel {line}: deze voter_id stond er al. Geef elke stem een eigen voter_id.',
  'error.pabulibUnknownProject':
    'Regel {line}: project {project} staat niet in PROJECTS. Voeg het toe of haal het uit de stem.',
  'error.pabulibNamedTwice': 'Regel {line}: een project staat twee keer in deze stem. Laat het er één keer in staan.',
  'error.pabulibPointsMissing': 'Regel {line}: bij dit vote_type hoort in VOTES een kolom points. Voeg die toe.',
  'error.pabulibPointsCount': 'Regel {line}: {projects} projecten, maar {points} keer punten. Geef elk project punten.',
  'error.pabulibPoints': 'Regel {line}: "{found}" is geen aantal punten. Schrijf een getal, zoals 3 of 0.5.',
  'error.pabulibCount':
    'Regel {line}: {key} is {said}, maar het zijn er {found}. Is het bestand afgebroken? Haal het opnieuw op of verbeter het getal.',
  'error.tooManyOptions': 'Er zijn meer dan {most} projecten. Dat kan niet in één telling.',
  'error.pointsTooFine': 'De punten hebben te veel decimalen of zijn te groot om precies op te tellen. Rond ze af.',
  'error.utilityNeedsPoints': 'Tellen met punten kan alleen bij stemmen met punten. Kies cost of cardinality.',
  'error.utilityNeedsOrder': 'Tellen met Borda kan alleen bij stemmen op volgorde. Kies iets anders.',
} satisfies Record<`error.${VotingErrorCode}`, string>;

/** Texts about voting. */
export const nl = { ...errors };
