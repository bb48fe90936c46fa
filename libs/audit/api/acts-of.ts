/**
 * What an account did, as a statement: each kind of act with how often (`n`) and the last day (`on_day`); `account` is an expression.
 * `audit` is of the gemeente of the transaction.
 */
export const actsOf = (table: 'audit' | 'platform_audit', account: string): string =>
  `select (max(at) at time zone 'Europe/Amsterdam')::date::text as on_day, what, count(*)::int as n
   from ${table} where actor_id = ${account} group by what`;
