import { ruleWords } from './rule-words';

it.each([
  ['totals', 'approval', 'rule.totals'],
  ['totals', 'points', 'rule.totalsPoints'],
  ['greedy', 'budget', 'rule.greedy'],
  ['greedy', 'points', 'rule.greedyPoints'],
  ['greedyPerCost', 'points', 'rule.greedyPerCostPoints'],
  // there people pay, whatever they divided
  ['equalShares', 'points', 'rule.equalShares'],
] as const)('%s of %s: %s', (rule, method, words) => {
  expect(ruleWords(rule, method)).toBe(words);
});
