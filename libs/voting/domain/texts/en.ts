import type { nl } from './nl';

/** English texts about voting. */
export const en = {
  'error.pabulibQuote': 'Line {line}: a text begins with a quote and ends nowhere. Put a " behind it.',
  'error.pabulibBeforeMeta': 'Line {line}: the file has to begin with a line that says META and nothing else.',
  'error.pabulibSectionMissing': 'The part {section} is missing. A file has META, PROJECTS and VOTES, in that order.',
  'error.pabulibSectionTwice': 'Line {line}: the part {section} is there twice. Leave one of them.',
  'error.pabulibSectionOrder': 'Line {line}: {section} comes before {before}. The order is META, PROJECTS, VOTES.',
  'error.pabulibHeader': 'Line {line}: the line with the names of the columns is missing under {section}.',
  'error.pabulibColumnMissing': 'Line {line}: {section} has no column {column}. Add it.',
  'error.pabulibColumnTwice': 'Line {line}: {section} has the column {column} twice. Leave one of them.',
  'error.pabulibFields':
    'Line {line}: {found} fields, but {section} has {expected} columns. Put a text with a ; between quotes.',
  'error.pabulibMetaMissing': 'META does not say {key}. Add a line: {key};value.',
  'error.pabulibMetaTwice': 'Line {line}: META says {key} twice. Leave one of them.',
  'error.pabulibVoteType':
    'Line {line}: vote_type "{found}" is unknown. Choose approval, choose-1, cumulative, scoring or ordinal.',
  'error.pabulibAmount': 'Line {line}: {column} "{found}" is no number from 0. Write one like 1250 or 1250.50.',
  'error.pabulibProjectEmpty': 'Line {line}: the project has no project_id. Fill it in.',
  'error.pabulibProjectTwice':
    'Line {line}: project {project} was there before. Give every project a project_id of its own.',
  'error.pabulibVoteMissing': 'Line {line}: the vote is missing. An empty vote is an empty field behind a semicolon.',
  'error.pabulibVoterTwice': 'Line {line}: this voter_id was there before. Give every vote a voter_id of its own.',
  'error.pabulibUnknownProject':
    'Line {line}: project {project} is not in PROJECTS. Add it there, or take it out of the vote.',
  'error.pabulibNamedTwice': 'Line {line}: a project is in this vote twice. Leave it there once.',
  'error.pabulibPointsMissing': 'Line {line}: with this vote_type, VOTES needs a column points. Add it.',
  'error.pabulibPointsCount': 'Line {line}: {projects} projects, but points for {points}. Give every project points.',
  'error.pabulibPoints': 'Line {line}: "{found}" is no number of points. Write a number, like 3 or 0.5.',
  'error.pabulibCount':
    'Line {line}: {key} is {said}, but there are {found}. Was the file cut off? Get it again, or put the number right.',
  'error.tooManyOptions': 'There are more than {most} projects. That does not fit in one count.',
  'error.pointsTooFine': 'The points have too many decimals, or are too large, to be added up exactly. Round them.',
  'error.utilityNeedsPoints': 'Counting with points needs ballots with points. Choose cost or cardinality.',
  'error.utilityNeedsOrder': 'Counting with Borda needs ballots in order. Choose something else.',
} satisfies Record<keyof typeof nl, string>;
