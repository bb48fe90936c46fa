export { type Amount, inSteps, readAmount, writeAmount } from './counting/amount';
export {
  type Ballot,
  type Election,
  type ElectionInput,
  electionOf,
  type Option,
  type VoteKind,
} from './counting/election';
export { type Completion, countEqualShares, type EqualSharesRule } from './counting/equal-shares/count';
export { type Utility } from './counting/equal-shares/supports';
export { asNumber, compareFractions, type Fraction, inLowestTerms } from './counting/fraction';
export { countGreedy, type GreedyRule } from './counting/greedy';
export { type OptionOutcome, type Outcome, type Reason } from './counting/outcome';
export { type Score, scoresOf, usualScore } from './counting/scores';
export { byId, commitment, lotOf, type Sha256, type TieOrder, votesCostLot } from './counting/tie-order';
export { countTotals, type TotalsRule } from './counting/totals';
export { votingError, type VotingErrorCode } from './errors';
export { type PabulibElection, readElection, type VoteType, voteTypes } from './pabulib/election';
export { type PabulibFile, readPabulib } from './pabulib/file';
export { writePabulib } from './pabulib/write';
