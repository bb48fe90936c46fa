import { topicOf } from './topics';

it('a kind belongs to one topic, and an unknown one to none', () => {
  expect(
    [
      'action-plan.notice.returned',
      'monitoring.notice.red',
      'proposals.notice.said',
      'proposals.notice.came.chosen',
      'proposals.notice.came.goal',
      'reports.notice.frozen',
      'elsewhere.notice.x',
    ].map(topicOf),
  ).toEqual(['reports', 'plans', 'ideas', 'rounds', 'ideas', 'documents', null]);
});
